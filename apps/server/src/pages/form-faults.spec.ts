import { z } from 'zod';
import { formFaults } from './form-faults.js';

const form = z.object({
  name: z.string().trim().min(1).max(5),
  email: z.email(),
  count: z.coerce.number().int().min(1).max(9),
  kind: z.enum(['one', 'other']),
  on: z.iso.date(),
  home: z.url().refine((url) => !url.includes('localhost'), 'must be reachable from elsewhere'),
});
const GOOD = {
  name: 'Ada',
  email: 'ada@example.org',
  count: '3',
  kind: 'one',
  on: '2026-11-30',
  home: 'https://a.example',
};

it.each([
  [{ name: ' ' }, '/name', 'Fill this in.'],
  [{ name: undefined }, '/name', 'Fill this in.'],
  [{ name: 'Ada Lovelace' }, '/name', 'This is too long: 5 characters at most.'],
  [{ email: 'ada' }, '/email', 'This is not an e-mail address. Write it as in olive@example.org.'],
  [{ count: 'many' }, '/count', 'Write a number.'],
  [{ count: '0' }, '/count', 'This is too little: 1 at least.'],
  [{ count: '10' }, '/count', 'This is too much: 9 at most.'],
  [{ kind: 'third' }, '/kind', 'Choose one of these.'],
  [{ on: '30.11.2026' }, '/on', 'This is not a day. Write it as in 2026-11-30.'],
  [{ home: 'https://localhost' }, '/home', 'must be reachable from elsewhere'],
])('says of %j what is wrong at %s', (change, pointer, detail) => {
  const read = form.safeParse({ ...GOOD, ...change });
  expect(read.success ? [] : formFaults(read.error, 'en')).toEqual([{ pointer, detail }]);
});

it('says it in German', () => {
  const read = form.safeParse({ ...GOOD, name: '' });
  expect(read.success ? [] : formFaults(read.error, 'de')).toEqual([{ pointer: '/name', detail: 'Bitte ausfüllen.' }]);
});
