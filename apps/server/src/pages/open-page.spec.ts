import { languageAskedFor } from './open-page.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB;q=0.9, de;q=0.4', 'en'],
  ['fr-FR, de;q=0.5', 'de'],
  ['fr', 'en'],
  ['de;q=0, en;q=0.1', 'en'],
  ['de;q=x', 'en'],
  [`${'a,'.repeat(5000)}de`, 'de'],
] as const)('a browser that asks for %s gets %s', (header, language) => {
  expect(languageAskedFor(header)).toBe(language);
});
