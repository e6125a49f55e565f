import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProductError } from '#platform';
import { projectRoot } from '#program';
import { parseRole, parseRoleFile, type WorkModel } from '#work-model';
import type { FormValues } from '../form-fields.js';
import { SECTIONS, type SectionKey } from './sections.js';
import { sectionWords } from './words.js';

const folder = join(projectRoot(), 'examples');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const KEYS = ['places', 'hours', 'contact', 'terms', 'texts', 'organisation'] as const;

function read(name: string): WorkModel {
  const parsed = parseRoleFile(readFileSync(join(folder, name)), { file: name });
  if (!parsed.ok) throw new Error(name);
  return parsed.model;
}

/** The model after a form with these fields was sent. */
function sent(model: WorkModel, key: SectionKey, changes: FormValues = {}): WorkModel {
  const values = Object.entries({ ...SECTIONS[key].values(model), ...changes });
  // Browsers send nothing of boxes that are not ticked, and fields that are empty as empty.
  const body = Object.fromEntries(
    values.filter(([, value]) => !Array.isArray(value) || value.length > 0).map(([name, value]) => [name, value ?? '']),
  );
  const parsed = parseRole(SECTIONS[key].read(body, 'en', sectionWords('en'))(model));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.model;
}

describe.each(KEYS)('the form of %s', (key) => {
  it.each(names)('leaves %s as it was when nothing is changed', (name) => {
    const model = read(name);
    expect(sent(model, key)).toEqual(model);
  });
});

const team = read('article-3-4-creative-team.yaml');

function faultsOf(key: SectionKey, changes: FormValues): readonly (readonly [string, string])[] {
  try {
    sent(team, key, changes);
  } catch (error) {
    if (error instanceof ProductError) return (error.faults ?? []).map(({ pointer, detail }) => [pointer, detail]);
    throw error;
  }
  return [];
}

it.each<[SectionKey, FormValues, string, string]>([
  [
    'hours',
    { 'window-TU': 'nine to five' },
    '/window-TU',
    'These are no hours. Write them as in 9:00–12:30, 13:00–17:00.',
  ],
  ['terms', { title: ' ' }, '/title', 'Fill this in.'],
  ['terms', { currency: '' }, '/currency', 'An amount needs its currency and what it is paid for.'],
  ['contact', { 'reply-1': 'soon' }, '/reply-1', 'Write a number.'],
])('in %s, %j is told at %s', (key, changes, pointer, detail) => {
  expect(faultsOf(key, changes)).toEqual([[pointer, detail]]);
});

it.each([
  [
    '9:00–12:30, 1 pm - 5 pm',
    [
      [540, 750],
      [780, 1020],
    ],
  ],
  ['9 to 17', [[540, 1020]]],
  [
    '9 bis 12 und 13–17 Uhr',
    [
      [540, 720],
      [780, 1020],
    ],
  ],
])('reads %j as hours of a day', (text, expected) => {
  expect(sent(team, 'hours', { 'window-MO': text }).role.workingWindow?.hours.MO).toEqual(expected);
});

it('reads hours past midnight into the next day', () => {
  const { workingWindow } = sent(team, 'hours', { 'window-MO': '22:00–6:00', 'window-TU': '' }).role;
  expect([workingWindow?.hours.MO, workingWindow?.hours.TU]).toEqual([[[1320, 1440]], [[0, 360]]]);
});

it('takes a place out with its rule, and out of the duties that named it', () => {
  const without = sent(team, 'places', { 'name-0': '' });
  const [gone] = team.role.places;
  expect(JSON.stringify(without)).not.toContain(`"place":"${gone!.id}"`);
  expect(without.role.places).toEqual(team.role.places.slice(1));
});

it('adds a place with its days, and a way of contact', () => {
  const count = team.role.places.length;
  const more = sent(team, 'places', {
    [`name-${count}`]: 'North hall',
    [`kind-${count}`]: 'client-site',
    [`rule-${count}`]: 'allowed',
    [`days-${count}`]: 'FR',
  });
  expect(more.role.places.at(-1)).toMatchObject({ id: 'north-hall', name: 'North hall', kind: 'client-site' });
  expect(more.role.placeRules.at(-1)).toMatchObject({ place: 'north-hall', rule: 'allowed', days: ['FR'] });
  const at = team.norms.length;
  const reached = sent(team, 'contact', {
    [`channel-${at}`]: 'Radio',
    [`reply-${at}`]: '1.5',
    [`clock-${at}`]: 'elapsed',
  });
  expect(reached.norms.at(-1)).toMatchObject({
    channel: 'Radio',
    audience: 'everyone',
    responseMinutes: 90,
    clock: 'elapsed',
  });
});
