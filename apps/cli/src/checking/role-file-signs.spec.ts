import { looksLikeRoleFile } from './role-file-signs.js';

describe('a file found in a folder', () => {
  it.each([
    ['YAML', 'workpact: 1\nrole: {}\n'],
    ['YAML behind a comment', '# ours\n---\nworkpact: 1\n'],
    ['YAML with a byte order mark', '\uFEFFworkpact: 1\n'],
    ['YAML with a quoted key', '"workpact": 1\n'],
    ['YAML that is broken further down', 'workpact: 1\nrole: [\n'],
    ['YAML in braces', '{ workpact: 1, role: {} }'],
    ['JSON', '{\n  "$schema": "x",\n  "workpact": 1\n}'],
    ['JSON that is broken further down', '{ "workpact": 1, "role": {'],
  ])('is taken for a role file when it says so at its top: %s', (_, text) => {
    expect(looksLikeRoleFile(text)).toBe(true);
  });

  it.each([
    ['another YAML file', 'name: x\non: push\n'],
    ['a workflow that uses workpact', 'jobs:\n  workpact:\n    runs-on: x\n'],
    ['a package manifest', '{ "name": "x", "bin": { "workpact": "x.mjs" }, "keywords": ["workpact"] }'],
    ['JSON with the word as a value', '{ "name": "workpact" }'],
    ['an empty file', ''],
    ['very deep brackets', `${'['.repeat(100_000)}"workpact"`],
  ])('is left alone: %s', (_, text) => {
    expect(looksLikeRoleFile(text)).toBe(false);
  });
});
