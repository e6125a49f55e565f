import { readFileSync } from 'node:fs';
import { CompletionItemKind, type CompletionItem, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { checkRole } from '#analysis';
import { openRoleFile } from '#work-model';
import type { CheckedRole } from '../checked-document.js';
import { completionAt } from './completion.js';

const SKILLS = {
  showsRelated: true,
  takesVersionedEdits: true,
  readsMarkdownInHover: true,
  readsMarkdownInCompletion: true,
};

interface Completed {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The text after the item with this label was taken. */
  readonly taken: (label: string) => string;
}

/** Completes at the ‸ in a text. */
function complete(
  textWithCursor: string,
  settings: { name?: string; isRole?: boolean; checked?: CheckedRole } = {},
): Completed {
  const { name = 'role.yaml', isRole = true, checked = null } = settings;
  const at = textWithCursor.indexOf('‸');
  const document = TextDocument.create(
    `file:///${name}`,
    name.endsWith('.json') ? 'json' : 'yaml',
    1,
    textWithCursor.replace('‸', ''),
  );
  const items = completionAt(document, document.positionAt(at), { checked, isRole }, SKILLS);
  const labels = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
  return {
    items,
    labels,
    taken(label) {
      const { textEdit } = items.find((item) => item.label === label)!;
      return TextDocument.applyEdits(document, [textEdit as TextEdit]);
    },
  };
}

const duty = (lines: string): string => `workpact: 1\nsync:\n  - title: A\n${lines}\n`;

describe('completion of keys', () => {
  it.each([
    ['at the top, those that must be there first', 'workpact: 1\n‸\n', ['organisation', 'role']],
    ['before other keys of the same map', 'workpact: 1\nrole:\n  ‸\n  title: A\n', ['engagement']],
    ['in a new item of a list', 'sync:\n  - ‸\n', ['title', 'kind']],
    ['in an item that has a key already', duty('    ‸'), ['kind']],
    ['while a key is typed', duty('    ki‸'), ['kind']],
    ['before a comment', duty('    ‸ # later'), ['kind']],
    ['between braces', 'async:\n  - { title: A, ‸ }\n', ['due']],
  ])('%s', (_, text, first) => {
    const { items, labels } = complete(text);
    const required = items.filter(({ detail }) => detail === 'required').map(({ label }) => label);
    expect(required).toEqual(expect.arrayContaining(first));
    expect(labels.slice(0, required.length)).toEqual(required);
  });

  it('leaves out those that are there, and puts those for programs last', () => {
    const { labels } = complete(duty('    kind: meeting\n    ‸\n    place: home'));
    expect(labels.filter((label) => ['title', 'kind', 'place'].includes(label))).toEqual([]);
    expect(labels.slice(-3).sort()).toEqual(['endMinute', 'rrule', 'startMinute']);
  });

  it('says what each means', () => {
    const item = complete(duty('    ‸')).items.find(({ label }) => label === 'attendance');
    expect(item).toMatchObject({
      kind: CompletionItemKind.Property,
      documentation: { kind: 'markdown', value: expect.stringContaining('One of `required`, `optional`.') as string },
    });
  });

  it.each([
    ['a word with its colon', duty('    att‸'), 'attendance', duty('    attendance: ')],
    ['only the key where its colon stands', duty('    att‸: required'), 'attendance', duty('    attendance: required')],
    ['a map with the beginning of its first line', duty('    on‸'), 'onCall', duty('    onCall:\n      ')],
    [
      'a list with the beginning of its first item',
      duty('    par‸'),
      'participants',
      duty('    participants:\n      - '),
    ],
    ['a value that can only be one', '‸\n', 'workpact', 'workpact: 1\n'],
  ])('writes %s', (_, text, label, after) => {
    expect(complete(text).taken(label)).toBe(after);
  });

  it('only offers to begin a role file in a file that is still empty', () => {
    expect(complete('# new\nwor‸', { isRole: false }).labels).toEqual(['workpact']);
    expect(complete('services:\n  a: 1\n‸', { isRole: false }).labels).toEqual([]);
  });
});

describe('completion anywhere in a file', () => {
  const lines = readFileSync('examples/article-3-4-creative-team.yaml', 'utf8').split('\n');
  const every = (nth: number) => [...lines.keys()].filter((index) => index % nth === 0);

  it('never writes a key that makes the file worse', () => {
    const offers = every(7).flatMap((index) =>
      [0, 2].flatMap((further) => {
        const indent = ' '.repeat((/^ *(?:- )?/.exec(lines[index]!)?.[0].length ?? 0) + further);
        const text = lines.toSpliced(index + 1, 0, `${indent}‸`).join('\n');
        const { labels, taken } = complete(text);
        return labels.slice(0, 1).map((label) => ({ before: text.replace('‸', ''), after: taken(label) }));
      }),
    );
    expect(offers.length).toBeGreaterThan(15);
    for (const { before, after } of offers) expect(faultsOf(after)).toBeLessThanOrEqual(faultsOf(before));
  });
});

function faultsOf(text: string): number {
  return parseDocument(text).errors.length;
}

describe('completion of values', () => {
  it.each([
    ['words of the schema', duty('    attendance: ‸'), ['required', 'optional']],
    ['while one is typed', duty('    attendance: opt‸'), ['required', 'optional']],
    ['right behind the colon', duty('    attendance:‸'), ['required', 'optional']],
    ['yes and no', duty('    essential: ‸'), ['true', 'false']],
    ['examples where words are free', duty('    days: ‸'), ['MO-FR', 'weekdays', 'daily', 'MO, TH', 'Friday']],
    ['nothing in a sentence', duty('    description: We meet ‸'), []],
    ['nothing in a comment', duty('    # att‸'), []],
    ['nothing for a key that does not exist', duty('    colour: ‸'), []],
  ])('%s', (_, text, labels) => {
    expect(complete(text).labels).toEqual(labels);
  });

  it.each([
    ['a blank behind a bare colon', duty('    attendance:‸'), 'required', duty('    attendance: required')],
    ['clock times in quotes', duty('    from: ‸'), '09:00', duty("    from: '09:00'")],
    ['no second quotes', duty('    from: "‸"'), '09:00', duty('    from: "09:00"')],
    ['in place of the whole word', duty('    attendance: op‸tion'), 'optional', duty('    attendance: optional')],
  ])('writes %s', (_, text, label, after) => {
    expect(complete(text).taken(label)).toBe(after);
  });
});

describe('completion in JSON', () => {
  const json = (text: string): Completed => complete(text, { name: 'role.json' });

  it.each([
    [
      'on a line of its own',
      '{\n  "workpact": 1,\n  ‸\n  "role": {}\n}',
      'organisation',
      '{\n  "workpact": 1,\n  "organisation": \n  "role": {}\n}',
    ],
    ['within quotes', '{"workpact": 1, "org‸": {}}', 'organisation', '{"workpact": 1, "organisation": {}}'],
    ['a word', '{"sync": [{"attendance": ‸}]}', 'optional', '{"sync": [{"attendance": "optional"}]}'],
    ['a word within quotes', '{"sync": [{"attendance": "‸"}]}', 'optional', '{"sync": [{"attendance": "optional"}]}'],
  ])('%s', (_, text, label, after) => {
    expect(json(text).taken(label)).toBe(after);
  });

  it('offers no keys where a map has yet to begin', () => {
    expect(json('{"sync": [\n  ‸\n]}').labels).toEqual([]);
  });
});

describe('completion of what is referred to', () => {
  const role = `role:
  places:
    - id: studio
      name: the studio
people:
  - id: ada
    name: Ada Quill
sync:
  - id: stand-up
    title: Stand-up
    SYNC
async:
  - id: report
    title: Report
    ASYNC
waivers:
  - rule: WAIVED
`;
  const at = (place: string, line: string): string => role.replace(place, line).replace(/^ +(?:A?SYNC)\n/gm, '');

  it.each([
    ['places, and those that need no entry', at('SYNC', 'place: ‸'), ['studio', 'home', 'video', 'phone', 'anywhere']],
    ['people as participants', at('SYNC', 'participants: [‸]'), ['ada']],
    ['people as owners', at('ASYNC', 'owner: ‸'), ['ada']],
    ['other duties', at(' ASYNC', ' dependsOn: [‸]'), ['stand-up']],
  ])('%s', (_, text, labels) => {
    expect(complete(text).labels).toEqual(labels);
  });

  it('rules, with what their pages say', () => {
    const { items } = complete(at('WAIVED', 'vag‸'));
    expect(items.find(({ label }) => label === 'vague-term')?.documentation).toMatchObject({
      value: expect.stringContaining('### Why') as string,
    });
  });

  it('places of findings of the rule that is waived, by ids that stay', () => {
    const text = `workpact: 1
organisation: { legalName: A }
role: { title: B, engagement: employee, jurisdictions: [DE], timeZone: Europe/Berlin, contracted: 40 h, workingWindow: MO-FR 09:00-17:00 }
async:
  - title: Report
    due: FR 15:00
`;
    const opened = openRoleFile(text, { file: 'role.yaml' });
    if (!opened.ok) throw new Error(opened.faults.map(({ message }) => message).join('\n'));
    const options = { today: '2026-01-05', rules: [] };
    const found = {
      rule: 'missing-owner',
      severity: 'error' as const,
      path: '/async/0',
      messageId: 'missing',
      message: 'Nobody owns it.',
      data: {},
      fixes: [],
      sources: [],
    };
    const report = {
      ...checkRole(opened.model, options),
      findings: [found, { ...found, rule: 'vague-term', path: '/role' }],
    };
    const checked = { role: opened.file, report, options };
    expect(complete(`${text}waivers:\n  - rule: missing-owner\n    path: ‸\n`, { checked }).labels).toEqual([
      '/async/report',
    ]);
    expect(complete(`${text}waivers:\n  - path: /‸\n`, { checked }).labels).toEqual(['/async/report', '/role']);
  });
});
