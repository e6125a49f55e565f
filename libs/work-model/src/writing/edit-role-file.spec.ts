import { formatFault } from '../reading/fault.js';
import { applyPatch, type PatchOperation } from './apply-patch.js';
import { editRoleFile, EditRefused } from './edit-role-file.js';
import { openRoleFile } from './open-role-file.js';
import type { RoleFileText } from './role-file-text.js';
import { applyEdits } from './text-edit.js';
import { replace, TOP, VALUE_CASES } from './edit-cases.fixture.js';
import { LAYOUT_CASES } from './layout-cases.fixture.js';

function opened(text: string, file = 'role.yaml'): RoleFileText {
  const result = openRoleFile(text, { file });
  if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
  return result.file;
}

function changed(text: string, patch: readonly PatchOperation[], name = 'role.yaml'): string {
  const file = opened(text, name);
  const after = applyEdits(file, editRoleFile(file, patch));
  expect(opened(after, name).model).toEqual(applyPatch(file.model, patch));
  return after;
}

const EDIT_CASES = [...VALUE_CASES, ...LAYOUT_CASES];

describe('a change of a role file', () => {
  it.each(EDIT_CASES)('$what', ({ before, patch, after, topAfter = TOP }) => {
    expect(changed(TOP + before, patch)).toBe(topAfter + after);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(changed(windows(TOP + before), patch)).toBe(windows(topAfter + after));
  });

  it.each(EDIT_CASES)('in exact JSON, of any layout: $what', ({ before, patch }) => {
    const { model } = opened(TOP + before);
    for (const indent of [undefined, 2, 4, '\t']) {
      const after = changed(JSON.stringify(model, null, indent), patch, 'role.json');
      expect(after).toBe(JSON.stringify(JSON.parse(after), null, indent));
    }
  });

  it('in JSON keeps one-line maps on one line and people’s notation', () => {
    const json = `{
  "workpact": 1,
  "organisation": { "legalName": "Example Ltd" },
  "role": { "title": "Tester", "engagement": "employee" },
  "norms": [
    { "channel": "Chat", "audience": "team", "mode": "async", "reply": "4 working hours" }
  ]
}
`;
    const patch = [replace('/norms/0/responseMinutes', 120), replace('/norms/0/urgent', true)];
    const after = json.replace('"4 working hours" }', '"2 working hours", "urgent": true }');
    expect(changed(json, patch, 'role.json')).toBe(after);
  });

  it('of a file with a byte order mark leaves it there', () => {
    const after = changed(`\uFEFF${TOP}`, [replace('/role/title', 'Reviewer')]);
    // The role keeps its id, which was made from its title.
    const titled = TOP.replace('Tester', 'Reviewer').replace('workpact: 1', 'workpact: 1\nid: tester');
    expect(after).toBe(`\uFEFF${titled}`);
  });

  it('that cannot be written is refused, with the place and what to do', () => {
    const file = opened(`${TOP}texts:\n  ? summary\n  # a key of its own line\n  : Plain\n  ? flexibility\n`);
    expect(() => editRoleFile(file, [replace('/texts/flexibility', 'None')])).toThrow(EditRefused);
    expect(() => editRoleFile(file, [replace('/texts/flexibility', 'None')])).toThrow(/role\.yaml: .*By hand: /);
  });

  it('that would make the file too large is refused', () => {
    const file = opened(TOP);
    const patch = [
      replace(
        '/texts/achievements',
        Array.from({ length: 20 }, () => 'x'.repeat(60_000)),
      ),
    ];
    expect(() => editRoleFile(file, patch)).toThrow(EditRefused);
  });
});
