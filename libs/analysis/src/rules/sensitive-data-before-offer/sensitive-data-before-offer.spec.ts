import { describeRule } from '../../checking/rule-cases.fixture.js';
import { sensitiveDataBeforeOffer } from './sensitive-data-before-offer.js';

const form = (label: string, rest: object = {}) => ({
  inputs: { candidateForm: { questions: [{ id: 'q', label }], ...rest } },
});

describeRule(sensitiveDataBeforeOffer, {
  fires: [
    [
      'larks and owls in an application form',
      {},
      [
        {
          severity: 'error',
          messageId: 'askedInForm',
          data: expect.objectContaining({ field: 'the chronotype', question: 'Are you a lark or an owl?' }),
        },
      ],
      form('Are you a lark or an owl?'),
    ],
    [
      'a date of birth',
      {},
      [{ data: expect.objectContaining({ field: 'age or date of birth' }) }],
      form('Date of birth'),
    ],
    [
      'a photo with the application',
      { texts: { howToApply: 'Send your work history and a photo of yourself.' } },
      [{ messageId: 'asked', path: '/texts/howToApply', severity: 'error' }],
    ],
    [
      'pay history in New York, as a matter of law',
      { role: { jurisdictions: ['US-NY'] } },
      [{ messageId: 'payHistory', severity: 'warning' }],
      form('What is your current salary?'),
    ],
    [
      'a chronotype that recruiters can read',
      {},
      [{ messageId: 'readable', data: { readers: ['recruiters'] } }],
      form('Name', { chronotypeReadableBy: ['holder', 'recruiters'] }),
    ],
  ],
  silent: [
    ['questions about the work', {}, form('Can you do the essential duties with or without accommodation?')],
    ['the same after the offer', {}, form('Date of birth', { stage: 'after-offer' })],
    ['pay history where nobody forbids it', {}, form('What is your current salary?')],
    ['a chronotype that only the person reads', {}, form('Name', { chronotypeReadableBy: ['holder'] })],
  ],
  boundary: {
    fires: ['how old somebody is', {}, [{ severity: 'error' }], form('How old are you?')],
    silent: ['whether somebody is of age', {}, form('Are you at least 18 years old?')],
  },
});
