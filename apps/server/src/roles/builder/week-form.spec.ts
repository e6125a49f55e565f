import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { parseRole, parseRoleFile, type WorkModel } from '#work-model';
import { weekForm, weekOf, withWeek, type WeekChange } from './week-form.js';

const read = (name: string): WorkModel => {
  const parsed = parseRoleFile(readFileSync(join(projectRoot(), 'examples', `${name}.yaml`)), { file: name });
  if (!parsed.ok) throw new Error(name);
  return parsed.model;
};
const team = read('article-3-4-creative-team');

const wish = { kinds: [], addressOf: () => '', noteOf: () => 'other' };
/** What the grid shows, as it sends it back. */
function shown(model: WorkModel): WeekChange {
  const form = { revision: '1', week: JSON.stringify(weekOf(model, wish)) };
  return weekForm.parse(form).week;
}
function after(model: WorkModel, change: WeekChange): WorkModel {
  const given = parseRole(withWeek(model, change));
  if (!given.ok) throw new Error(JSON.stringify(given.faults));
  return given.model;
}
const times = ({ sync }: WorkModel) =>
  sync.map(({ id, rrule, startMinute, endMinute }) => [id, rrule, startMinute, endMinute]);

it.each([
  'article-1-front-desk',
  'article-3-4-creative-team',
  'article-5-6-designer',
  'day-peppered',
  'remote-engineer',
])('%s is as it was when nothing is changed', (name) => {
  const model = read(name);
  expect(after(model, shown(model))).toEqual(model);
});

it('makes of one duty two when a day has another time; the one with most days stays who it was', () => {
  const desk = read('article-1-front-desk');
  const change = shown(desk);
  const [first] = change.stretches;
  const moved = change.stretches.map((one) => (one === first ? { ...one, start: 600, end: 900 } : one));
  const next = after(desk, { ...change, stretches: moved });
  expect(next.sync).toHaveLength(desk.sync.length + 1);
  const [kept, split] = next.sync;
  expect([kept?.id, kept?.rrule]).toEqual([desk.sync[0]?.id, 'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR']);
  expect(split).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=MO', startMinute: 600, endMinute: 900 });
  expect({ ...split, id: 0, rrule: 0, startMinute: 0, endMinute: 0 }).toEqual({
    ...kept,
    id: 0,
    rrule: 0,
    startMinute: 0,
    endMinute: 0,
  });
});

it('takes out what is not there any more, and puts it back in its place with all that was said of it', () => {
  const change = shown(team);
  const [gone, ...rest] = change.duties;
  const less = after(team, { duties: rest, stretches: change.stretches.filter(({ duty }) => duty !== gone?.id) });
  expect(times(less)).toEqual(times(team).slice(1));
  expect(after(less, change)).toEqual(team);
});

it('adds what was painted, with an id that nothing else has', () => {
  const change = shown(team);
  const painted = { id: 'set-time-1', title: 'Round', kind: 'meeting' as const, said: null };
  const next = after(team, {
    duties: [...change.duties, painted],
    stretches: [...change.stretches, { duty: 'set-time-1', day: 6, start: 1380, end: 1500 }],
  });
  expect(times(next).at(-1)).toEqual(['set-time-1', 'FREQ=WEEKLY;BYDAY=SU', 1380, 1500]);
});

it('shows what is every other week, and leaves it as it is', () => {
  const [meeting, ...others] = team.sync;
  const biweekly: WorkModel = {
    ...team,
    sync: [{ ...meeting!, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', dtstart: '2026-01-05' }, ...others],
  };
  expect(weekOf(biweekly, wish)).toMatchObject({ fixed: [{ duty: meeting!.id, day: 0, note: 'other' }] });
  expect(after(biweekly, { duties: [], stretches: [] }).sync).toEqual([biweekly.sync[0]]);
});

it.each([['no JSON'], ['{"duties":[],"stretches":[{"duty":"a","day":7,"start":0,"end":1}]}'], ['[]']])(
  'refuses %s',
  (week) => {
    expect(weekForm.safeParse({ revision: 1, week }).success).toBe(false);
  },
);
