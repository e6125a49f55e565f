import { workModelSchema, type WorkModel } from '#work-model';
import { aDuty, aModel, type DeliverableDraft, type Draft } from './article-roles.fixture.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';

const display = (model: WorkModel) => displayMeasures(measure(model));

describe('clarity', () => {
  const of = (rest: Partial<Draft>, role: Partial<Draft['role']> = {}) => display(aModel(rest, role)).clarity;
  const complete = {
    ...aDuty('meeting', 'meeting', ['10:00', '11:00'], { days: ['MO'] }),
    owner: 'Team lead',
    participants: ['team'],
  };
  const deliverable: DeliverableDraft = {
    id: 'report',
    title: 'Report',
    due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 },
    owner: 'You',
    channel: 'Mail',
    definitionOfDone: 'Reviewed and filed',
  };

  it.each([
    ['a complete meeting', { sync: [complete] }, 7, 7],
    ['a meeting owned by the team', { sync: [{ ...complete, owner: 'the team' }] }, 6, 7],
    [
      'a weekly client call and nothing more',
      { sync: [{ id: 'call', title: 'Weekly client call', kind: 'meeting' }] },
      1,
      7,
    ],
    ['coverage needs no participants', { sync: [{ ...complete, kind: 'coverage', participants: [] }] }, 6, 6],
    ['a complete deliverable', { async: [deliverable] }, 5, 5],
    [
      '"Friday afternoon"',
      {
        async: [
          { ...deliverable, due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', text: 'Friday afternoon' } },
        ],
      },
      4,
      5,
    ],
    [
      'a deliverable handed in "as usual", done when "done"',
      { async: [{ ...deliverable, channel: 'as usual', definitionOfDone: 'done' }] },
      3,
      5,
    ],
    ['a project without a source of its dates', { async: [{ ...deliverable, due: { type: 'per-project' } }] }, 3, 4],
    ['an ongoing duty', { async: [{ ...deliverable, due: { type: 'ongoing' } }] }, 3, 3],
    ['a one-off without a time', { async: [{ ...deliverable, due: { type: 'one-off', date: '2026-01-20' } }] }, 4, 5],
    [
      'a norm without a clock',
      { norms: [{ id: 'n', channel: 'Slack', mode: 'async', audience: 'team', responseMinutes: 60 }] },
      2,
      3,
    ],
  ] as [string, Partial<Draft>, number, number][])('%s', (_, rest, filled, required) => {
    expect(of(rest)).toEqual({ percent: Math.floor((1000 * filled) / required + 0.5) / 10, filled, required });
  });

  it('a model without a time zone lacks one in each timed duty', () => {
    expect(of({ sync: [complete], async: [deliverable] }, { timeZone: null })).toMatchObject({
      filled: 10,
      required: 12,
    });
  });

  it('the schema’s own defaults are never taken for answers', () => {
    const bare = workModelSchema.parse({
      workpact: 1,
      id: 'bare',
      organisation: { legalName: 'X' },
      role: { title: 'Y', engagement: 'employee' },
      sync: [{ id: 'a', title: 'A', kind: 'meeting' }],
      async: [{ id: 'b', title: 'B', due: { type: 'recurring' } }],
      norms: [{ id: 'c', channel: 'Mail', mode: 'async', audience: 'team' }],
    });
    expect(display(bare).clarity).toEqual({ percent: 6.7, filled: 1, required: 15 });
  });
});
