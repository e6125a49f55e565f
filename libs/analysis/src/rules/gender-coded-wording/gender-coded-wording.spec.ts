import { describeRule } from '../../checking/rule-cases.fixture.js';
import { genderCodedWording } from './gender-coded-wording.js';

const summary = (text: string, rest: object = {}) => ({
  texts: { summary: text, duties: [], requirements: [], ...rest },
});

describeRule(genderCodedWording, {
  fires: [
    [
      'a competitive, dominant, fearless, independent leader',
      summary('You are a competitive, dominant, fearless, independent leader.'),
      [
        {
          severity: 'info',
          path: '/texts',
          data: expect.objectContaining({ score: -5, count: 5, direction: 'masculine' }),
        },
      ],
    ],
    [
      'four feminine words',
      summary('You support, trust, understand and nurture.'),
      [{ data: expect.objectContaining({ direction: 'feminine', score: 4 }) }],
    ],
    [
      'one masculine word where mostly men work',
      summary('You are ambitious.'),
      [{ data: expect.objectContaining({ score: -1 }) }],
      { options: { isMaleDominated: true } },
    ],
    [
      'a posting that was given',
      summary('Plain.'),
      [{ path: '' }],
      { inputs: { posting: { title: 'Lead', text: 'A competitive, dominant, fearless, ambitious person.' } } },
    ],
  ],
  silent: [
    [
      'words of the trade',
      summary('Response times and quiet hours stand in the agreement; support tickets come by mail.'),
    ],
    [
      'one word many times',
      summary('Ambitious.', { requirements: ['Ambitious', 'ambitious', 'ambitious', 'AMBITIOUS'] }),
    ],
    [
      'a language whose words nobody has studied',
      { language: 'de', ...summary('You are a competitive, dominant, fearless, independent leader.') },
    ],
  ],
  boundary: {
    fires: [
      'four masculine words more',
      summary('Ambitious, determined, decisive and bold fighter'),
      [{ data: expect.objectContaining({ score: -4 }) }],
    ],
    silent: ['three masculine words more', summary('Ambitious, determined and decisive')],
  },
});
