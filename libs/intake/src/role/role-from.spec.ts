import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRole } from '#work-model';
import { readJobDescription } from '../read-job-description.js';
import { roleFrom } from './role-from.js';

const FOLDER = join(import.meta.dirname, '../fixtures');
const TODAY = '2026-11-23';
const draftOf = (text: string) => {
  const { proposals, language } = readJobDescription(text);
  return roleFrom(proposals, { language, today: TODAY });
};

describe('a role file made of what was confirmed', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))(
    '%s has no fault but what is missing',
    (name) => {
      const read = parseRole(draftOf(readFileSync(join(FOLDER, name), 'utf8')));
      const faults = read.ok ? [] : read.faults.filter(({ code }) => code !== 'required-missing');
      expect(faults).toEqual([]);
    },
  );

  // Missing values hide what is read after them (ids, references), so they are filled in here.
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s is whole with what was missing', (name) => {
    const draft = draftOf(readFileSync(join(FOLDER, name), 'utf8'));
    const read = parseRole({
      ...draft,
      organisation: { legalName: 'Example Works Ltd' },
      role: { engagement: 'employee', ...draft.role },
      sync: (draft.sync ?? []).map((duty) => ({ kind: 'coverage', ...duty })),
      norms: (draft.norms ?? []).map((norm) => ({ mode: 'async', audience: 'everyone', ...norm })),
    });
    expect(read.ok ? [] : read.faults).toEqual([]);
  });

  it('is whole when the person has said the rest', () => {
    const draft = draftOf(readFileSync(join(FOLDER, 'de-gestaltung.txt'), 'utf8'));
    const norms = (draft.norms ?? []).map((norm) => ({ ...norm, mode: 'async', audience: 'team' }));
    const read = parseRole({ ...draft, norms, organisation: { legalName: 'Manufaktur Blattgold' } });
    expect(read.ok ? read.model.role : read.faults).toMatchObject({
      title: 'Kommunikationsdesigner*in',
      engagement: 'employee',
      contractedMinutesPerWeek: 1920,
      locationMode: 'hybrid',
      startDate: '2027-09-01',
      pay: { minAmount: 45_000, maxAmount: 52_000, currency: 'EUR', unit: 'year' },
      coreHours: { hours: { MO: [[600, 900]], TH: [[600, 900]] } },
    });
  });

  const said: [string, string, object][] = [
    ['nothing of a text that says nothing', 'We love books.', { workpact: 1, language: 'en', role: {} }],
    ['the next date of a day without its year', 'Cook\nStart: 1 October', { role: { startDate: '2027-10-01' } }],
    [
      'a day of the month as a rule',
      'Cook\nDuties:\n- Count stock by the 5th of each month',
      { async: [{ due: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=5' } }] },
    ],
    [
      'words for a deadline that is not exact',
      'Cook\nDuties:\n- Clean up before closing',
      { async: [{ due: { text: 'before closing' } }] },
    ],
    [
      'both times that one sentence says',
      'Cook\nDuties:\n- Handover at 7 am and 7 pm',
      { sync: [{ from: '07:00' }, { from: '19:00', id: 'p3' }] },
    ],
  ];
  it.each(said)('holds %s', (_, text, expected) => {
    expect(draftOf(text)).toMatchObject(expected);
  });

  const left: [string, string, string][] = [
    ['pay in dollars of no country', 'Cook\n$22/hour', 'pay'],
    ['hours between two numbers', 'Cook\n20–25 hours a week', 'contracted'],
    ['a zone that can be several', 'Cook\nTime zone: Eastern Time', 'timeZone'],
    ['a date when it says at once', 'Cook\nStart: immediately', 'startDate'],
    ['an engagement that no word says', 'Cook\nSalary: £30,000 a year', 'engagement'],
  ];
  it.each(left)('leaves out %s', (_, text, key) => {
    expect(Object.keys(draftOf(text).role)).not.toContain(key);
  });
});
