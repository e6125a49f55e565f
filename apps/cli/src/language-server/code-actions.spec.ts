import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ALL_RULES, checkConfigSchema, checkRole, resolveConfig, type Finding } from '#analysis';
import { applyEdits, openRoleFile } from '#work-model';
import { isWanted } from './code-action-kinds.js';
import { codeActionsFor } from './code-actions.js';
import { TextPlaces } from './text-places.js';
import { lastingPath, waiverStub } from './waiver-stub.js';

const clean = readFileSync('examples/article-3-4-creative-team.yaml', 'utf8');
const options = { today: '2026-08-31', rules: resolveConfig(ALL_RULES, checkConfigSchema.parse({})) };
const aFinding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'vague-term',
  severity: 'info',
  path: '/sync/0/title',
  messageId: 'vague',
  message: 'It is vague.',
  data: {},
  fixes: [],
  sources: [],
  ...over,
});

function checked(text: string, file = 'role.yaml') {
  const opened = openRoleFile(text, { file });
  if (!opened.ok) throw new Error(opened.faults.map(({ message }) => message).join('\n'));
  return { role: opened.file, report: checkRole(opened.model, options), options };
}

describe('quick fixes', () => {
  const fix = (title: string, value: string, isSafe = false) => ({
    title,
    patch: [{ op: 'replace' as const, path: '/sync/0/rrule', value: `FREQ=WEEKLY;BYDAY=${value}` }],
    isSafe,
  });
  const titles = (finding: Finding): string[] => {
    const known = checked(clean);
    const document = TextDocument.create('file:///role.yaml', 'yaml', 1, clean);
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const about = { version: 1, places: new TextPlaces(document), checked: known, obstacle: null };
    const skills = {
      showsRelated: false,
      takesVersionedEdits: false,
      readsMarkdownInHover: false,
      readsMarkdownInCompletion: false,
    };
    const findings = [{ finding, place: null, second: null }];
    return codeActionsFor({ document, range, only: undefined }, { ...about, findings }, skills).map(
      ({ title }) => title,
    );
  };

  it('are offered when they bring no new error', () => {
    expect(titles(aFinding({ fixes: [fix('To Friday', 'FR')] }))).toEqual(['To Friday', 'Waive this finding…']);
  });

  it('are left out when they bring one: Tuesday is protected from meetings', () => {
    expect(titles(aFinding({ fixes: [fix('To Tuesday', 'TU')] }))).toEqual(['Waive this finding…']);
  });

  it('are left out when only a person can make them', () => {
    expect(titles(aFinding({ fixes: [{ title: 'Think', patch: null, isSafe: false }] }))).toEqual([
      'Waive this finding…',
    ]);
  });
});

describe('a waiver to be written', () => {
  const written = (text: string, finding = aFinding(), file = 'role.yaml'): string | null => {
    const { role, ...rest } = checked(text, file);
    const stub = waiverStub(finding, { role, ...rest });
    return stub && applyEdits(role, stub.edits);
  };

  it('holds for six months, to the last day of a shorter one, at a place that stays', () => {
    expect(written(clean)).toBe(`${clean.trimEnd()}
waivers:
  - rule: vague-term
    path: /sync/team-meeting/title
    reason: ''
    by: ''
    until: 2027-02-28
`);
  });

  it('is written in JSON as JSON', () => {
    const json = `{ "workpact": 1, "organisation": { "legalName": "A" }, "role": { "title": "B", "engagement": "employee" } }`;
    const text = written(json, aFinding({ path: '/role/title' }), 'role.json');
    expect(JSON.parse(text ?? '')).toMatchObject({
      waivers: [{ rule: 'vague-term', path: '/role/title', reason: '', by: '', until: '2027-02-28' }],
    });
  });

  it('leaves the file with exactly two faults until it is written', () => {
    const opened = openRoleFile(written(clean) ?? '', { file: 'role.yaml' });
    expect(opened.ok ? [] : opened.faults.map(({ pointer }) => pointer)).toEqual([
      '/waivers/0/reason',
      '/waivers/0/by',
    ]);
  });

  it('comes behind those that are there', () => {
    const one = `${clean}waivers:\n  - { rule: vague-term, path: /role, reason: We all know what it means., by: A, until: 2026-12-31 }\n`;
    expect(written(one, aFinding({ rule: 'hard-to-read', path: '' }))?.match(/rule: [a-z]+-[\w-]+/g)).toEqual([
      'rule: vague-term',
      'rule: hard-to-read',
    ]);
  });

  it('is not offered for what is said of waivers', () => {
    expect(written(clean, aFinding({ rule: 'waiver-expired' }))).toBeNull();
  });

  it.each([
    ['', ''],
    ['/role/title', '/role/title'],
    ['/sync/1', '/sync/brainstorm'],
    ['/sync/1/reason/text', '/sync/brainstorm/reason/text'],
    ['/role/jurisdictions/0', '/role/jurisdictions/0'],
    ['/sync/99/title', '/sync/99/title'],
  ])('names %s as %s', (path, lasting) => {
    expect(lastingPath(checked(clean).role.model, path)).toBe(lasting);
  });
});

describe('kinds of actions', () => {
  it.each([
    ['quickfix', undefined, true],
    ['source.fixAll.workpact', undefined, false],
    ['source.fixAll.workpact', ['source'], true],
    ['source.fixAll.workpact', ['source.fixAll'], true],
    ['source.fixAll.workpact', ['source.fixAll.eslint'], false],
    ['quickfix', ['source.fixAll', 'quickfix'], true],
    ['quickfix', ['quick'], false],
  ])('%s is wanted by %s: %s', (kind, only, wanted) => {
    expect(isWanted(kind, only)).toBe(wanted);
  });
});
