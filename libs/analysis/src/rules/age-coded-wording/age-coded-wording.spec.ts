import { describeRule } from '../../checking/rule-cases.fixture.js';
import { ageCodedWording } from './age-coded-wording.js';

const requires = (...requirements: string[]) => ({ texts: { requirements } });

describeRule(ageCodedWording, {
  fires: [
    [
      'a recent college graduate',
      requires('A recent college graduate'),
      [{ severity: 'warning', path: '/texts/requirements/0' }],
    ],
    ['ages 25 to 35', requires('Aged 25 to 35'), [{ severity: 'warning' }]],
    [
      'a digital native',
      requires('You are a digital native'),
      [{ severity: 'info', data: { match: 'digital native' } }],
    ],
    ['a title', { role: { title: 'Office girl' } }, [{ path: '/role/title' }]],
    ['the same phrase twice in one text is told once', requires('Young, young people'), [{ severity: 'warning' }]],
    [
      'a posting that was given',
      {},
      [{ path: '' }],
      { inputs: { posting: { title: 'Cook', text: 'A young team looks for you.' } } },
    ],
  ],
  silent: [
    ['entry level', requires('This is an entry-level post')],
    ['the age of those who are served', requires('You teach young people aged 12 to 16')],
    ['a language without a list', { language: 'fr', ...requires('A recent college graduate') }],
  ],
  boundary: {
    fires: ['at most five years of experience', requires('At most 5 years of experience'), [{ severity: 'info' }]],
    silent: ['at least five years of experience', requires('At least 5 years of experience')],
  },
});
