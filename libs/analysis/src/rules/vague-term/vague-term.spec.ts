import { describeRule } from '../../checking/rule-cases.fixture.js';
import { vagueTerm } from './vague-term.js';

const flexibility = (text: string) => ({ texts: { flexibility: text } });
const ON_CALL = {
  title: 'Pager',
  kind: 'on-call',
  days: 'SA',
  from: '08:00',
  to: '20:00',
  onCall: { reply: '30 min' },
};
const contractor = { role: { engagement: 'contractor', contracted: null } };

describeRule(vagueTerm, {
  fires: [
    [
      '“Reply ASAP”',
      { norms: [{ channel: 'Chat', mode: 'async', audience: 'team', use: 'Reply ASAP' }] },
      [
        {
          path: '/norms/0/use',
          severity: 'warning',
          message:
            '“ASAP” can be read in different ways. Give minutes, hours or a time; count working or elapsed hours.',
        },
      ],
    ],
    [
      '“flexible hours”',
      flexibility('We offer flexible hours.'),
      [{ path: '/texts/flexibility', severity: 'warning', messageId: 'flexibility' }],
    ],
    [
      'in what the organisation says about itself it is an information',
      { organisation: { about: 'We are a flexible employer.' } },
      [{ path: '/organisation/about', severity: 'info' }],
    ],
    [
      'in an honest word about hard days, too',
      { texts: { knownDownsides: ['Clients change their plans at short notice.'] } },
      [{ path: '/texts/knownDownsides/0', severity: 'info' }],
    ],
    [
      'an often innocent word, where something is owed',
      { notice: { howToPropose: 'You will usually get an answer.' } },
      [{ path: '/notice/howToPropose', severity: 'info', data: expect.objectContaining({ match: 'usually' }) }],
    ],
    [
      '“other duties as assigned” is customary for staff',
      { texts: { duties: ['Other duties as assigned'] } },
      [{ path: '/texts/duties/0/text', severity: 'info', messageId: 'delegation' }],
    ],
    [
      'and a hole in a contractor’s statement of work',
      { ...contractor, texts: { duties: ['Other duties as assigned'] } },
      [{ severity: 'warning' }],
    ],
    [
      'a “fast-paced” place',
      { texts: { summary: 'You write in our fast-paced loft.' } },
      [{ severity: 'warning', messageId: 'praise' }],
    ],
    [
      '“excellent” of what a person brings',
      { texts: { requirements: ['Excellent English'] } },
      [{ severity: 'info', messageId: 'praise' }],
    ],
    [
      '“excellent” of what is handed in',
      { async: [{ title: 'Note', due: 'FR 15:00', definitionOfDone: 'The note is of excellent quality.' }] },
      [{ severity: 'info', messageId: 'quality' }],
    ],
    ['one word in three sentences, once', flexibility('Be flexible. We are flexible. Stay flexible.'), [{}]],
    [
      'on-call time that nothing defines',
      flexibility('You are sometimes asked to be on call.'),
      [{ messageId: 'availability' }, { data: expect.objectContaining({ match: 'sometimes' }) }],
    ],
    [
      'a German text',
      { ...flexibility('Wir bieten flexible Arbeitszeiten.'), language: 'de' },
      [{ messageId: 'flexibility' }],
    ],
    [
      'flexible hours stay flexible beside the hours that the role states',
      flexibility('Flexible working hours.'),
      [{ messageId: 'flexibility' }],
    ],
    ['by a day on which nothing is due', flexibility('Hand it in by Thursday.'), [{ messageId: 'time' }]],
  ],
  silent: [
    ['flexible hours with their limits', flexibility('Flexible hours: start between 7 and 10 am.')],
    ['an often innocent word in a posting', { texts: { summary: 'You meet some of the finest trees.' } }],
    [
      'a reason: it is heard and not kept',
      { sync: [{ title: 'Call', kind: 'meeting', reason: 'we agree what to chase next week' }] },
    ],
    [
      'a story of the next morning',
      { async: [{ title: 'Note', due: 'FR 15:00', ifLate: 'We call the next morning.' }] },
    ],
    ['an often innocent word about hard days', { texts: { knownDownsides: ['Some guests are upset.'] } }],
    ['on-call time that the role defines', { ...flexibility('You are on call at the weekend.'), sync: [ON_CALL] }],
    ['working hours that the role states', flexibility('Messages wait until your working hours.')],
    ['a title that says when', flexibility('Changes are decided promptly in the team meeting.')],
    ['by the day of a deadline', flexibility('Hand it in by Friday.')],
    ['a language without lists', { ...flexibility('Reply ASAP'), language: 'fr' }],
    ['a word that the house has defined', flexibility('Reply ASAP.'), { options: { allow: ['asap'] } }],
  ],
  boundary: {
    fires: ['a vague word beside a precise sentence', flexibility('You have flexible hours. Start at 7 am.'), [{}]],
    silent: ['both in one sentence', flexibility('You have flexible hours from 7 am.')],
  },
});
