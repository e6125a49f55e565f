import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { responsivenessBurdenHigh } from './responsiveness-burden-high.js';

const chat = (reply: string, hours: unknown = 'MO-FR 09:00-17:00', rest: object = {}): object => ({
  id: 'chat-team',
  channel: 'Chat',
  mode: 'async',
  audience: 'team',
  hours,
  reply,
  ...rest,
});
const norms = (...list: object[]): Overlay => ({ norms: list });

describeRule(responsivenessBurdenHigh, {
  fires: [
    [
      'chat within 15 minutes from nine to five',
      norms(chat('15 working min')),
      [
        {
          severity: 'warning',
          path: '/norms/0/responseMinutes',
          message: 'For 100 % of working time the Project Coordinator must answer within 1 h (“Chat” within 15 min).',
        },
      ],
    ],
    [
      'half an hour, three hours a day',
      norms(chat('30 working min', 'MO-FR 09:00-12:00')),
      [{ severity: 'info', messageId: 'high' }],
    ],
    ['hours that are those of the working window', norms(chat('30 working min', null)), [{ severity: 'warning' }]],
    ['elapsed minutes, which are no longer', norms(chat('30 elapsed min')), [{ severity: 'warning' }]],
    [
      'no set hours: a share of the contract',
      { role: { workingWindow: null, noSetHours: true }, ...norms(chat('30 working min', 'MO-FR 09:00-12:00')) },
      [{ severity: 'info' }],
    ],
  ],
  silent: [
    ['four hours for a reply', norms(chat('4 working hours'))],
    ['61 minutes for a reply', norms(chat('61 working min'))],
    ['a channel for emergencies', norms(chat('5 elapsed min', undefined, { urgent: true, urgentMeans: 'a fire' }))],
    [
      'a phone that is answered at the front desk, where that is the work',
      {
        sync: [{ title: 'Front desk', kind: 'coverage', days: 'MO-FR', from: '09:00', to: '16:00', place: 'studio' }],
        ...norms(chat('1 working min', 'MO-FR 09:00-17:00', { channel: 'Phone', mode: 'sync' })),
      },
    ],
    [
      'protected time without messages most of the week',
      {
        protected: [{ title: 'Quiet', days: 'MO-TH', forbid: ['meeting'], adHocContact: 'none' }],
        ...norms(chat('15 working min')),
      },
    ],
    [
      'a bell on a ward that is open around the clock',
      {
        role: { workingWindow: 'daily 00:00-24:00' },
        sync: [{ title: 'Early shift', kind: 'coverage', days: 'MO-FR', from: '06:00', to: '14:00', place: 'studio' }],
        ...norms(chat('3 working min', 'daily 00:00-24:00', { channel: 'Bell', mode: 'sync' })),
      },
    ],
    ['no reply time', norms({ ...chat('15 min'), reply: null })],
    ['a working window that is not answered yet', { role: { workingWindow: null }, ...norms(chat('15 working min')) }],
  ],
  boundary: {
    fires: [
      'a quarter of the working time',
      norms(chat('60 working min', 'MO-FR 09:00-11:00')),
      [{ severity: 'info' }],
    ],
    silent: ['a minute less on one day', norms(chat('60 working min', ['MO-TH 09:00-11:00', 'FR 09:00-10:59']))],
  },
});
