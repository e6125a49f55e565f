import { describeRule } from '../../checking/rule-cases.fixture.js';
import { travelGapTooShort } from './travel-gap-too-short.js';

const desk = { id: 'desk', title: 'Desk', kind: 'coverage', days: 'TU', from: '09:00', to: '12:00', place: 'studio' };
const stock = {
  id: 'stock',
  title: 'Stock check',
  kind: 'coverage',
  days: 'TU',
  from: '12:15',
  to: '14:00',
  place: 'warehouse',
};
const table = { travel: [{ from: 'studio', to: 'warehouse', minutes: '25 min' }] };
const both = (change: object = {}, rest: object = table) => ({ ...rest, sync: [desk, { ...stock, ...change }] });

describeRule(travelGapTooShort, {
  fires: [
    [
      '15 minutes for a way of 25',
      both(),
      [
        {
          severity: 'error',
          path: '/sync/1/startMinute',
          message:
            'There is 15 min between “Desk” at the studio and “Stock check” at the warehouse (Tuesday 2026-01-06 12:15); the way takes 25 min.',
        },
      ],
    ],
    [
      'more mildly when the file does not state the way',
      both({}, {}),
      [
        {
          severity: 'warning',
          messageId: 'perhapsTooShort',
          data: expect.objectContaining({ travelMinutes: 30 }) as never,
        },
      ],
    ],
    [
      'the way back, when only the way there is stated',
      {
        ...table,
        sync: [
          { ...desk, place: 'warehouse' },
          { ...stock, place: 'studio' },
        ],
      },
      [{ severity: 'error' }],
    ],
    [
      'no time at all',
      both({ from: '12:00' }),
      [{ message: expect.stringContaining('There is no time between') as never }],
    ],
    [
      'places with a video call between them',
      {
        ...table,
        sync: [desk, { ...stock, id: 'call', title: 'Call', place: 'video', from: '12:00', to: '12:15' }, stock],
      },
      [{ path: '/sync/2/startMinute' }],
    ],
    [
      'an organisation that counts 10 minutes',
      both({ from: '12:09' }, {}),
      [{ severity: 'warning' }],
      { options: { assumedMinutes: 10 } },
    ],
  ],
  silent: [
    ['the same place', both({ place: 'studio', from: '12:00' })],
    ['a video call right after', both({ place: 'video', kind: 'meeting', from: '12:00' })],
    ['an optional duty', both({ attendance: 'optional' })],
    ['another day', both({ days: 'WE' })],
    [
      'places that no minutes lie between',
      both({}, { travel: [{ from: 'studio', to: 'warehouse', minutes: '0 min' }] }),
    ],
    [
      'an office day that begins before the first meeting there does',
      {
        ...table,
        sync: [
          { ...stock, from: '07:00', to: '08:00' },
          { ...desk, id: 'day', title: 'Day', kind: 'presence', from: '08:30' },
          { ...desk, kind: 'meeting', from: '08:30', to: '09:00' },
        ],
      },
    ],
  ],
  boundary: {
    fires: [
      '24 minutes for a way of 25',
      both({ from: '12:24' }),
      [{ data: expect.objectContaining({ gapMinutes: 24 }) as never }],
    ],
    silent: ['25 minutes for a way of 25', both({ from: '12:25' })],
  },
});
