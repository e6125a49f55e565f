import { etagOf, expectedRevision } from './revision.js';

test.each([
  ['"7"', 7],
  [' "7" ', 7],
  ['W/"7"', 7],
  ['"0"', 0],
  ['"999999999"', 999_999_999],
  ['*', null],
])('If-Match: %s expects revision %j', (header, revision) => {
  expect(expectedRevision(header)).toBe(revision);
});

test.each(['7', '"-1"', '"07"', '"1", "2"', '"9999999999"', '"x"', 'W/7', '""', '"1'])(
  'If-Match: %s is 400',
  (header) => {
    expect(() => expectedRevision(header)).toThrow(expect.objectContaining({ code: 'request-invalid', status: 400 }));
  },
);

test.each([undefined, '', '  '])('If-Match: %j is missing, which is 428', (header) => {
  expect(() => expectedRevision(header)).toThrow(expect.objectContaining({ code: 'if-match-missing', status: 428 }));
});

test('the ETag of a revision is understood as that revision', () => {
  expect(expectedRevision(etagOf(12))).toBe(12);
});
