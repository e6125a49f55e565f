import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { contactInRestPeriod } from './contact-in-rest-period.js';

const chat = (rest: object = {}): object => ({
  id: 'chat-team',
  channel: 'Chat',
  mode: 'async',
  audience: 'team',
  hours: 'daily 00:00-24:00',
  reply: '4 working hours',
  ...rest,
});
const inPlace = (place: string, norm: object, rest: Overlay = {}): Overlay => ({
  quietHours: null,
  ...rest,
  role: { jurisdictions: [place], ...(rest['role'] as object | undefined) },
  norms: [norm],
});
const silentAboutReplies = { reply: null };

describeRule(contactInRestPeriod, {
  fires: [
    [
      'messages at any hour in Portugal',
      inPlace('PT', chat()),
      [
        {
          severity: 'warning',
          path: '/norms/0/hours',
          message:
            '“Chat” lets messages arrive outside the working window (Monday–Friday 00:00–09:00 and 17:00–24:00; Saturday and Sunday 00:00–24:00). In Portugal the employer must not contact people in rest periods except in force majeure; a message counts even if no answer is asked. General information, not legal advice. Código do Trabalho art. 199-A (Law 83/2021), as of 2026-06-01.',
        },
      ],
    ],
    ['in Portugal also when no answer is asked', inPlace('PT', chat(silentAboutReplies)), [{ messageId: 'sending' }]],
    ['answers at any hour in Spain', inPlace('ES', chat()), [{ severity: 'warning', messageId: 'answering' }]],
    ['answers at any hour in Ireland', inPlace('IE', chat()), [{ severity: 'info', messageId: 'mayRefuse' }]],
    ['answers at any hour in Australia', inPlace('AU-NSW', chat()), [{ severity: 'info', messageId: 'mayRefuse' }]],
    [
      'an answer within four hours, whatever the clock says',
      inPlace('ES', chat({ hours: 'MO-FR 09:00-17:00', reply: '4 elapsed hours' })),
      [{ path: '/norms/0/clock', data: { channel: 'Chat', when: 'Monday–Friday 17:00–21:00', places: 'Spain' } }],
    ],
    [
      'an emergency channel at any hour without time on call',
      inPlace('LU', chat({ urgent: true, urgentMeans: 'a fire' })),
      [{ messageId: 'answering' }],
    ],
    [
      'quiet hours that leave an hour of the evening',
      inPlace('ES', chat(), { quietHours: ['daily 18:00-09:00', 'SA-SU 09:00-18:00'] }),
      [{ data: { channel: 'Chat', when: 'Monday–Friday 17:00–18:00', places: 'Spain' } }],
    ],
    [
      'an employer of 25 in Ontario',
      inPlace('CA-ON', chat(), { organisation: { headcountTotal: 25, headcountByJurisdiction: { 'CA-ON': 25 } } }),
      [{ messageId: 'answering' }],
    ],
  ],
  silent: [
    ['in Portugal, when messages are held', inPlace('PT', chat({ delayedSend: true }))],
    ['in Spain, when no answer is asked', inPlace('ES', chat(silentAboutReplies))],
    ['hours of the working window', inPlace('PT', chat({ hours: null }))],
    [
      'quiet hours that cover all of the rest',
      inPlace('PT', chat(), { quietHours: ['daily 17:00-09:00', 'SA-SU 09:00-17:00'] }),
    ],
    [
      'an emergency channel while on call',
      inPlace('ES', chat({ hours: 'SA 08:00-20:00', urgent: true, urgentMeans: 'a fire' }), {
        sync: [
          {
            title: 'On call',
            kind: 'on-call',
            days: 'SA',
            from: '08:00',
            to: '20:00',
            place: 'home',
            every: '2 weeks',
            dtstart: '2026-01-10',
          },
        ],
      }),
    ],
    [
      'an employer of 24 in Ontario',
      inPlace('CA-ON', chat(), { organisation: { headcountTotal: 24, headcountByJurisdiction: { 'CA-ON': 24 } } }),
    ],
    ['an employer of 30 in France', inPlace('FR', chat())],
    ['a place without such a right', inPlace('US-OH', chat())],
    ['a contractor', inPlace('PT', chat(), { role: { engagement: 'contractor' } })],
    ['no set hours', inPlace('PT', chat(), { role: { workingWindow: null, noSetHours: true } })],
    ['a working window that is not answered yet', inPlace('PT', chat(), { role: { workingWindow: null } })],
    ['a clock that is not said yet', inPlace('ES', chat({ hours: 'MO-FR 09:00-17:00', reply: '4 h' }))],
  ],
  boundary: {
    fires: [
      'a minute after the working window',
      inPlace('ES', chat({ hours: 'MO-FR 09:00-17:01' })),
      [{ path: '/norms/0/hours' }],
    ],
    silent: ['to the end of the working window', inPlace('ES', chat({ hours: 'MO-FR 09:00-17:00' }))],
  },
});

describe('the fixes', () => {
  it.each([
    [
      'Portugal',
      inPlace('PT', chat()),
      ['Hold messages until the working window begins', 'Read it in the working window only'],
    ],
    ['a phone', inPlace('ES', chat({ mode: 'sync', channel: 'Phone' })), ['Read it in the working window only']],
    [
      'elapsed hours',
      inPlace('ES', chat({ hours: 'MO-FR 09:00-17:00', reply: '4 elapsed hours' })),
      ['Count working hours'],
    ],
    [
      'elapsed hours at any hour',
      inPlace('ES', chat({ reply: '4 elapsed hours' })),
      ['Hold messages until the working window begins', 'Read it in the working window only'],
    ],
  ])('for %s end the finding', (_, overlay, titles) => {
    const made = expectFixesToMend(contactInRestPeriod, overlay).filter(({ patch }) => patch !== null);
    expect(made.map(({ title }) => title)).toEqual(titles);
    expect(made.some(({ isSafe }) => isSafe)).toBe(false);
  });
});

describe('several places', () => {
  it('make one finding, with the law of those that forbid it', () => {
    const overlay = { ...inPlace('PT', chat()), role: { jurisdictions: ['PT', 'IE'] } };
    expect(findingsOf(contactInRestPeriod, overlay)).toHaveLength(1);
  });
});
