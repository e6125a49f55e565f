import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { parseRoleFile } from '#work-model';
import { aRole } from '../../../../test/factories/a-role.js';
import { openQuestions, QUESTIONS } from './open-questions.js';

const FILES = ['examples', 'test/roles'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);
const DUTY = { title: 'Report', due: 'FR 17:00' };

describe('the four questions', () => {
  it('are all open in the shortest role file, each with where and how to answer', () => {
    const read = parseRoleFile(
      'workpact: 1\norganisation: { legalName: A }\nrole: { title: B, engagement: employee }\n',
      { file: 'a.yaml' },
    );
    const open = read.ok ? openQuestions(read.model) : [];
    expect(open.map(({ question }) => question)).toEqual(QUESTIONS);
    expect(open.map(({ pointer }) => pointer)).toEqual([
      '/sync',
      '/role/locationMode',
      '/role/workingWindow',
      '/norms',
    ]);
    for (const { why, howToAnswer } of open)
      expect([why, howToAnswer]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it('are answered by the usual role', () => {
    expect(openQuestions(aRole({ async: [DUTY] }))).toEqual([]);
  });

  it.each([
    ['no duty', aRole(), '/sync'],
    ['an office that nobody has named', aRole({ async: [DUTY], role: { places: [] } }), '/role/places'],
    [
      'a home in place of an office',
      aRole({ async: [DUTY], role: { locationMode: 'onsite', places: [{ id: 'flat', name: 'home', kind: 'home' }] } }),
      '/role/places',
    ],
    ['hours that nobody has said', aRole({ async: [DUTY], role: { workingWindow: null } }), '/role/workingWindow'],
    ['no norm', aRole({ async: [DUTY], norms: [] }), '/norms'],
  ])('stay open with %s', (_, model, pointer) => {
    expect(openQuestions(model).map((open) => open.pointer)).toEqual([pointer]);
  });

  it.each([
    ['remote work without a place', aRole({ async: [DUTY], role: { locationMode: 'remote', places: [] } })],
    ['no set hours, said explicitly', aRole({ async: [DUTY], role: { workingWindow: null, noSetHours: true } })],
  ])('take for an answer: %s', (_, model) => {
    expect(openQuestions(model)).toEqual([]);
  });

  it.each(FILES)('are answered by %s', (file) => {
    const read = parseRoleFile(readFileSync(join(projectRoot(), file)), { file });
    expect(read.ok && openQuestions(read.model)).toEqual([]);
  });
});
