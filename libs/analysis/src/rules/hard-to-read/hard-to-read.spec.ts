import { describeRule } from '../../checking/rule-cases.fixture.js';
import { hardToRead } from './hard-to-read.js';

const words = (count: number): string => Array.from({ length: count }, () => 'we').join(' ');
const texts = (summary: string, rest: object = {}) => ({ texts: { summary, duties: [], ...rest } });

describeRule(hardToRead, {
  fires: [
    [
      'a sentence of forty words',
      texts(`${words(40)}.`),
      [
        {
          severity: 'info',
          path: '/texts/summary',
          messageId: 'longSentence',
          data: expect.objectContaining({ words: 40, aim: 35 }),
        },
      ],
    ],
    ['“shall”', texts('You shall write a note.'), [{ messageId: 'shall' }]],
    [
      'a duty without an actor',
      texts('Reports must be sent by Friday.'),
      [{ messageId: 'passive', data: { match: 'Reports must be sent'.slice(8) } }],
    ],
    [
      'sentences of 22 words on average',
      texts(Array.from({ length: 5 }, () => `We ${words(21)}.`).join(' '), { howToApply: null }),
      [{ path: '/texts', messageId: 'longMean' }],
    ],
    [
      'a paragraph of 130 words',
      texts(Array.from({ length: 13 }, () => `We ${words(9)}.`).join(' ')),
      [{ messageId: 'longParagraph' }],
    ],
    [
      'hard words',
      texts(
        Array.from(
          { length: 12 },
          () => 'Organisational responsibilities necessitate interdisciplinary communication capabilities.\n\n',
        ).join(Array.from({ length: 3 }, () => 'Considerable administrative familiarity.').join(' ')),
      ),
      [{ path: '/texts', messageId: 'highGrade' }],
    ],
    [
      'a posting of 800 words',
      {},
      [{ path: '', messageId: 'longPosting', data: { words: 800, aim: 700 } }],
      {
        inputs: { posting: { title: 'Cook', text: Array.from({ length: 80 }, () => `We ${words(9)}.`).join('\n\n') } },
      },
    ],
  ],
  silent: [
    ['plain words', texts('You keep twelve projects on time. You tell everyone what comes next.')],
    ['a duty with an actor', texts('Reports must be sent by the team lead.')],
    ['a state that looks like a passive', texts('You must be licensed in Ohio, and the badge must be organised.')],
    ['“shall” in German is no matter', { language: 'de', ...texts('Wir shall nicht.') }],
  ],
  boundary: {
    fires: ['36 words', texts(`${words(36)}.`), [{ messageId: 'longSentence' }]],
    silent: ['35 words', texts(`${words(35)}.`)],
  },
});
