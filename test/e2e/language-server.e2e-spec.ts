import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Hover, type MarkupContent, type TextEdit } from 'vscode-languageserver/node';
import { Editor } from './editor.js';

const folder = mkdtempSync(join(tmpdir(), 'workpact-editor-'));
const clean = readFileSync('examples/article-3-4-creative-team.yaml', 'utf8');
/** The team meeting on a day that the same file protects. */
const brokenMeeting = clean.replace("days: MO # assumed\n    from: '10:00'", "days: TU # assumed\n    from: '10:00'");
const brokenReply = clean.replace('reply: 4 working hours', 'reply: 4 h');

let editor: Awaited<ReturnType<typeof Editor.start>>;
let count = 0;
/** A new path, so that no test sees what another one typed. */
const aFile = (name = 'role.yaml'): string => join(folder, `${(count += 1)}-${name}`);
const codesOf = (found: readonly { code?: number | string }[]) => found.map(({ code }) => code);
const textOf = (hover: Hover | null): string => (hover!.contents as MarkupContent).value;

beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.kill());

describe('workpact lsp', () => {
  it('says what it can do, and asks to be told of changed configurations', async () => {
    expect(editor.answer).toMatchObject({
      serverInfo: { name: 'workpact' },
      capabilities: {
        positionEncoding: 'utf-16',
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.workpact'] },
      },
    });
    expect(await editor.registered).toEqual(['workspace/didChangeWatchedFiles']);
  });

  it('finds nothing in a clean role, and nothing in files that are no roles', async () => {
    expect(await editor.open(aFile(), clean)).toEqual([]);
    expect(await editor.open(aFile('compose.yaml'), 'services:\n  web: [\n')).toEqual([]);
  });

  it('shows a finding at exactly the words that are wrong, with its page and what it clashes with, until they are mended', async () => {
    const file = aFile();
    const found = await editor.open(file, brokenMeeting);
    expect(found).toEqual([
      {
        range: editor.rangeOf(file, "TU # assumed\n    from: '10:00'", 'TU'),
        severity: DiagnosticSeverity.Error,
        code: 'sync-on-protected-day',
        codeDescription: { href: expect.stringMatching(/^file:.*\/sync-on-protected-day\.md$/) as string },
        source: 'workpact',
        message: expect.stringContaining('“Team meeting” is on Tuesday 10:00–11:00') as string,
        relatedInformation: [
          {
            location: {
              uri: pathToFileURL(file).href,
              range: editor.rangeOf(file, 'id: no-meeting-days # assumed', 'id: no-meeting-days # assumed'),
            },
            message: '“No-meeting days”',
          },
        ],
      },
    ]);
    expect(await editor.replace(file, 'TU # assumed\n    from', 'MO # assumed\n    from')).toEqual([]);
  });

  it('shows faults of a text that cannot be read, and no findings of the text before', async () => {
    const file = aFile();
    await editor.open(file, brokenMeeting);
    const found = await editor.replace(file, 'engagement: employee', 'engagement: employe');
    expect(found).toMatchObject([
      {
        code: 'role-file',
        severity: DiagnosticSeverity.Error,
        range: editor.rangeOf(file, 'engagement: employe', 'employe'),
      },
    ]);
    expect(codesOf(await editor.replace(file, 'engagement: employe', 'engagement: employee'))).toEqual([
      'sync-on-protected-day',
    ]);
  });

  it('counts in UTF-16 code units, in lines with either ending, behind a byte order mark', async () => {
    const file = aFile();
    const text = `\uFEFF${brokenMeeting.replace('days: TU # assumed\n', '"days": TU # 🗓️\n').replace('title: Team meeting', 'title: 🗣️ Team')}`;
    const windows = text.replaceAll('\n', '\r\n').replace('"days": TU #', '"days": "TU" #');
    expect(await editor.open(file, windows)).toMatchObject([{ range: editor.rangeOf(file, '"days": "TU"', '"TU"') }]);
  });

  it('checks roles in JSON', async () => {
    const file = aFile('role.json');
    const found = await editor.open(
      file,
      '{"workpact": 1, "organisation": {"legalName": "A"}, "role": {"title": 7}}',
      'json',
    );
    const range = editor.rangeOf(file, '7');
    expect(found).toContainEqual(expect.objectContaining({ code: 'role-file', range }));
  });

  it('checks again when the configuration changes, and says when it cannot be used', async () => {
    const file = aFile();
    expect(codesOf(await editor.open(file, brokenReply))).toEqual(['missing-response-time']);
    const changeConfig = (text: string) => async (): Promise<void> => {
      writeFileSync(join(folder, 'workpact.config.yaml'), text);
      await editor.notify('workspace/didChangeWatchedFiles', { changes: [] });
    };
    expect(await editor.foundAnew(file, changeConfig('rules:\n  missing-response-time: off\n'))).toEqual([]);
    expect(await editor.foundAnew(file, changeConfig('rules:\n  missing-respnse-time: off\n'))).toMatchObject([
      { message: expect.stringMatching(/configuration cannot be used.*missing-response-time/s) as string },
      { code: 'missing-response-time' },
    ]);
    expect(codesOf(await editor.foundAnew(file, changeConfig('')))).toEqual(['missing-response-time']);
  });

  it('sends plain text and plain edits to an editor that reads nothing more', async () => {
    const plain = await Editor.start({});
    const file = aFile();
    const [found] = await plain.open(file, brokenReply);
    expect(found).not.toHaveProperty('relatedInformation');
    const hover = await plain.hover(file, found!.range.start);
    expect(hover?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^missing-response-time: Does/) as string,
    });
    const [action] = await plain.codeActions(file, found!.range);
    expect(action?.edit).toHaveProperty('changes');
    expect(await plain.apply(file, action!)).toEqual([]);
    expect(await plain.shutDown()).toBe(0);
  });

  it('takes back what it found when a file is closed', async () => {
    const file = aFile();
    await editor.open(file, brokenMeeting);
    const uri = pathToFileURL(file).href;
    const close = (): Promise<void> => editor.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await editor.foundAnew(file, close)).toEqual([]);
  });

  it('goes on after garbage', async () => {
    const file = aFile();
    await editor.open(file, 'workpact: 1\n');
    const whole = () => ({ start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } });
    const garbage = [
      '',
      '\u0000\uD800',
      'workpact: [[[[',
      `workpact: ${'['.repeat(5000)}`,
      '{"workpact": ',
      '- - - :\n\t? x',
      '&a [*a]',
      '%YAML 1.1\n---\nworkpact: 1',
    ];
    for (const text of garbage) {
      const found = await editor.edit(file, [{ range: whole(), newText: text }]);
      expect(found.length).toBeGreaterThan(0);
      const start = { line: 0, character: Math.min(3, text.length) };
      await editor.hover(file, start);
      await editor.completion(file, start);
      await editor.codeActions(file, whole());
    }
    expect(await editor.edit(file, [{ range: whole(), newText: clean }])).toEqual([]);
  });
});

describe('hover', () => {
  it('on a finding gives its message and what the page of the rule says', async () => {
    const file = aFile();
    await editor.open(file, brokenMeeting);
    const range = editor.rangeOf(file, "TU # assumed\n    from: '10:00'", 'TU');
    const hover = await editor.hover(file, range.start);
    expect(hover?.range).toEqual(range);
    expect(textOf(hover)).toMatch(/^\*\*\[sync-on-protected-day\]\(file:.*“Team meeting” is on Tuesday.*### Why\n/s);
  });

  it.each([
    ['attendance', /^\*\*attendance\*\*\n\nOne of `required`, `optional`.\n\nWhen left out: `required`/],
    ['contracted', /^\*\*contracted\*\*\n\nAgreed paid working time/],
    ['expenses', /^\*\*expenses\*\*/],
  ])('on the key %s gives what it means', async (key, meaning) => {
    const file = aFile();
    await editor.open(file, clean.replace('    kind: meeting', '    attendance: required\n    kind: meeting'));
    const range = editor.rangeOf(file, key);
    const hover = await editor.hover(file, range.end);
    expect(hover?.range).toEqual(range);
    expect(textOf(hover)).toMatch(meaning);
  });

  it('says nothing on plain words', async () => {
    const file = aFile();
    await editor.open(file, clean);
    expect(await editor.hover(file, editor.rangeOf(file, 'Juniper Creative LLC').start)).toBeNull();
  });
});

describe('code actions', () => {
  const titled = async (file: string, words: string, title: RegExp) => {
    const actions = await editor.codeActions(file, editor.rangeOf(file, words));
    const action = actions.find((one) => title.test(one.title));
    if (!action)
      throw new Error(`There is no action ${String(title)} in ${actions.map((one) => one.title).join(', ')}.`);
    return action;
  };

  it('a quick fix ends its finding and leaves the rest of the file as it is', async () => {
    const file = aFile();
    await editor.open(file, brokenMeeting);
    const action = await titled(file, "TU # assumed\n    from: '10:00'", /^Move “Team meeting” to Monday/);
    expect(action).toMatchObject({
      kind: 'quickfix',
      isPreferred: false,
      diagnostics: [{ code: 'sync-on-protected-day' }],
    });
    expect(await editor.apply(file, action)).toEqual([]);
    expect(editor.text(file)).toBe(clean);
  });

  it('a safe fix is preferred', async () => {
    const file = aFile();
    const [found] = await editor.open(file, brokenReply);
    const [action] = await editor.codeActions(file, found!.range);
    expect(action).toMatchObject({ title: 'Count working hours', isPreferred: true });
    expect(await editor.apply(file, action!)).toEqual([]);
    expect(editor.text(file)).toContain('reply: 4 working h # assumed');
  });

  it('all safe fixes are made together when the editor asks for them', async () => {
    const file = aFile();
    await editor.open(file, brokenReply.replace('reply: 8 working hours', 'reply: 8 h'));
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await editor.codeActions(file, whole, { diagnostics: [], only: ['source.fixAll'] });
    expect(actions).toMatchObject([{ kind: 'source.fixAll.workpact' }]);
    expect(await editor.apply(file, actions[0]!)).toEqual([]);
    expect(editor.text(file)).toContain('reply: 8 working h # assumed');
  });

  it('a waiver is added with its reason and name to be written; once they are, the finding is gone', async () => {
    const file = aFile();
    await editor.open(file, brokenMeeting);
    const action = await titled(file, "TU # assumed\n    from: '10:00'", /^Waive/);
    const found = await editor.apply(file, action);
    expect(codesOf(found)).toEqual(['role-file', 'role-file']);
    expect(found.map(({ range }) => range)).toEqual([
      editor.rangeOf(file, "reason: ''", "''"),
      editor.rangeOf(file, "by: ''", "''"),
    ]);
    expect(editor.text(file)).toContain('path: /sync/team-meeting');
    await editor.replace(file, "reason: ''", 'reason: Only until the new rota of spring begins.');
    expect(await editor.replace(file, "by: ''", 'by: Tomas Reyes')).toEqual([]);
  });

  it('a misspelt word gives way to the one that was meant', async () => {
    const file = aFile();
    await editor.open(file, clean.replace('engagement: employee', 'engagement: "employe"'));
    const action = await titled(file, 'employe"', /^Write: employee/);
    expect(await editor.apply(file, action)).toEqual([]);
    expect(editor.text(file)).toContain('engagement: "employee"');
  });
});

describe('completion', () => {
  it('gives what may be written where the cursor stands, and what it writes reads back clean', async () => {
    const file = aFile();
    await editor.open(file, clean);
    const after = editor.rangeOf(file, '    kind: meeting # article\n').end;
    await editor.edit(file, [{ range: { start: after, end: after }, newText: '    atten\n' }]);
    const keys = await editor.completion(file, { line: after.line, character: 9 });
    const attendance = keys.find(({ label }) => label === 'attendance')!;
    await editor.edit(file, [attendance.textEdit as TextEdit]);
    const values = await editor.completion(file, { line: after.line, character: 16 });
    expect(values.map(({ label }) => label)).toEqual(['required', 'optional']);
  });
});

describe('the end', () => {
  it('is exit code 0 after shutdown and 1 without', async () => {
    const [polite, rude] = [await Editor.start(), await Editor.start({})];
    expect(await polite.shutDown()).toBe(0);
    await rude.notify('exit', {});
    expect(await rude.ended).toBe(1);
  });
});
