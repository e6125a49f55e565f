import { preferredFormat } from './preferred-format.js';

describe('the format that a header asks for', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['image/svg+xml', 'svg'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['text/csv;q=0.5, image/svg+xml', 'svg'],
    ['text/csv;q=0, application/json', 'json'],
    ['text/csv;q=nonsense', 'json'],
    ['application/pdf', 'json'],
  ])('%j is %s', (accept, format) => {
    expect(preferredFormat(accept)).toBe(format);
  });
});
