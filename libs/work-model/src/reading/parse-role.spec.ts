import * as fc from 'fast-check';
import { anyWorkModel } from '../canonical/work-model.arbitrary.js';
import { parseRole, parseRoleFile, type ParsedRoleFile } from './parse-role-file.js';

const TOP = {
  workpact: 1,
  organisation: { legalName: 'Example Works Ltd' },
  role: { title: 'Editor', engagement: 'employee' },
};
const byText = (value: unknown): ParsedRoleFile => parseRoleFile(JSON.stringify(value), { file: 'role.json' });

describe('a role that comes as a value', () => {
  it('is read as its text is', () => {
    fc.assert(
      fc.property(anyWorkModel, (model) => {
        expect(parseRole(model)).toEqual(byText(model));
      }),
    );
  });

  it('is read the same the second time, with one change in it, and after a text that says it', () => {
    const first = parseRole({ ...TOP, version: 2 });
    expect(parseRole({ ...TOP, version: 2 })).toEqual(first);
    expect(parseRole({ ...TOP, version: 3 })).toEqual(byText({ ...TOP, version: 3 }));
  });

  const hostile: [string, string][] = [
    [
      'private data in a section that is open',
      '{"organisation":{"legalName":"A","headcountByJurisdiction":{"chronotype":1}}}',
    ],
    ['a key of the language', '{"__proto__":{"version":2}}'],
    [
      'a key of the language further down',
      '{"organisation":{"legalName":"A","headcountByJurisdiction":{"constructor":1}}}',
    ],
    ['a merge key', '{"organisation":{"legalName":"A","headcountByJurisdiction":{"<<":1}}}'],
    ['a control character', '{"role":{"title":"Ed\\u0007itor","engagement":"employee"}}'],
    ['half of a character', '{"role":{"title":"Ed\\ud800itor","engagement":"employee"}}'],
    ['a key that nobody knows', '{"salary":1}'],
    ['too deep a nesting', `{"texts":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['too many parts', `{"travel":[${Array.from({ length: 70_000 }, () => 1).join()}]}`],
    ['minus zero', '{"version":-0}'],
  ];
  it.each(hostile)('is refused as its text is: %s', (_, change) => {
    const value = { ...TOP, ...(JSON.parse(change) as object) };
    if (change.includes('__proto__')) Object.defineProperty(value, '__proto__', { value: {}, enumerable: true });
    const read = parseRole(value);
    expect(read).toEqual(byText(value));
    // Also after the same role without it has been read.
    parseRole(TOP);
    expect(parseRole(value)).toEqual(read);
  });

  it.each([null, 7, 'workpact: 1', [], [TOP]])('is refused when it is %j', (value) => {
    expect(parseRole(value).ok).toBe(false);
  });

  it('is never what was read before because two texts of JSON are the same', () => {
    const yaml = (date: string): string =>
      `workpact: 1\norganisation: { legalName: A }\nrole: { title: B, engagement: employee }\nreviewDate: ${date}\n`;
    expect(parseRoleFile(yaml('null'), { file: 'role.yaml' }).ok).toBe(true);
    expect(parseRoleFile(yaml('.nan'), { file: 'role.yaml' }).ok).toBe(false);
    expect(parseRoleFile(yaml('.inf'), { file: 'role.yaml' }).ok).toBe(false);
  });

  it('shares what was read with others only where nobody can change it', () => {
    const read = parseRole({ ...TOP, version: 4 });
    if (!read.ok) throw new Error('It cannot be read.');
    expect(Object.isFrozen(read.model.organisation)).toBe(true);
    parseRole({ ...TOP, version: 4 });
    const again = parseRole({ ...TOP, version: 4 });
    expect(again).toEqual(read);
  });
});
