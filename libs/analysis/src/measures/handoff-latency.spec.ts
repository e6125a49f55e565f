import type { WorkModel } from '#work-model';
import { aModel, aWindow, type DeliverableDraft, type Draft } from './article-roles.fixture.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const NINE_TO_FIVE = aWindow(WORKDAYS, ['09:00', '17:00']);
const display = (model: WorkModel) => displayMeasures(measure(model));

describe('handoff latency', () => {
  const handed = (
    rest: Partial<DeliverableDraft>,
    person: Partial<NonNullable<Draft['people']>[number]> = {},
    more: Partial<Draft> = {},
  ) =>
    display(
      aModel({
        async: [
          {
            id: 'report',
            title: 'Report',
            due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=MO,FR', minute: 1020 },
            receiver: 'kim',
            channel: 'Mail',
            ...rest,
          },
        ],
        people: [{ id: 'kim', name: 'Kim Lee', workingWindow: { ...NINE_TO_FIVE, id: 'kim-window' }, ...person }],
        ...more,
      }),
    ).handoffLatency;

  it('takes the longest and the mean wait: overnight on Monday, the weekend on Friday', () => {
    expect(handed({})).toMatchObject({ maxMinutes: 3840, meanMinutes: 2400 });
  });

  it('finds the receiver by name, works in their zone, and past the end of the horizon', () => {
    expect(handed({ receiver: 'kim lee' }, { timeZone: 'Europe/London' })).toMatchObject({ maxMinutes: 3540 });
  });

  it('takes a receiver without set hours to work from nine to five', () => {
    expect(handed({}, { noSetHours: true, workingWindow: null })).toMatchObject({ maxMinutes: 3840 });
  });

  it.each([
    ['nobody receives it', { receiver: null }, {}],
    ['the receiver is not one of the people', { receiver: 'The client' }, {}],
    ['the receiver’s hours are not stated', {}, { workingWindow: null }],
    ['it has no date', { due: { type: 'per-project', source: 'brief' } as const }, {}],
  ])('is null when %s', (_, rest, person) => {
    expect(handed(rest, person)).toBeNull();
  });

  it('with an acknowledgement asked for on its channel adds that in the receiver’s working time', () => {
    const ack = {
      id: 'ack',
      channel: 'Mail',
      mode: 'async',
      audience: 'team',
      responseMinutes: 600,
      responseKind: 'ack',
      clock: 'working',
    } as const;
    // Friday 17:00 → Monday 09:00 (64 h) → ten working hours later, Tuesday 11:00 (26 h more).
    expect(handed({}, {}, { norms: [ack] })?.edges[0]?.acknowledgedMaxMinutes).toBe(3840 + 26 * 60);
    expect(handed({}, {}, { norms: [{ ...ack, clock: 'elapsed' }] })?.edges[0]?.acknowledgedMaxMinutes).toBe(
      3840 + 600,
    );
  });
});
