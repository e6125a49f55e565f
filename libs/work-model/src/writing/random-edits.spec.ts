import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { formatFault } from '../reading/fault.js';
import { parseRoleFile } from '../reading/parse-role-file.js';
import type { WorkModel } from '../schema/work-model.js';
import { applyPatch, PatchRefused, type PatchOperation } from './apply-patch.js';
import { anyChange } from './changes.arbitrary.js';
import { editRoleFile } from './edit-role-file.js';
import { openRoleFile } from './open-role-file.js';
import type { RoleFileText } from './role-file-text.js';
import { applyEdits } from './text-edit.js';

const EXAMPLES = readdirSync('examples').map((name) => opened(readFileSync(`examples/${name}`, 'utf8'), name));

function opened(text: string, file: string): RoleFileText {
  const result = openRoleFile(text, { file });
  if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
  return result.file;
}

function modelOf(text: string, file: string): WorkModel {
  const parsed = parseRoleFile(text, { file });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

/** The same file in another guise. */
const GUISES: readonly [string, (file: RoleFileText) => RoleFileText][] = [
  ['as it is', (file) => file],
  ['with the line breaks of Windows', (file) => opened(file.text.replaceAll('\n', '\r\n'), file.file)],
  ['without a line break at the end', (file) => opened(file.text.trimEnd(), file.file)],
  ['as exact JSON in lines', (file) => opened(JSON.stringify(file.model, null, 2), 'role.json')],
  ['as exact JSON on one line', (file) => opened(JSON.stringify(file.model), 'role.json')],
];

/** Examples by number: a counterexample should not print whole files. */
const anyExample = fc.nat(EXAMPLES.length - 1);
const fileAndChange = anyExample.chain((number) =>
  fc.record({ number: fc.constant(number), patch: anyChange(example(number).model) }),
);

function example(number: number): RoleFileText {
  return EXAMPLES[number]!;
}

describe.each(GUISES)('an example file %s', (_name, guise) => {
  it('says after any change of the checker exactly what the changed model says', () => {
    fc.assert(
      fc.property(fileAndChange, ({ number, patch }) => {
        const inGuise = guise(example(number));
        const changed = applyEdits(inGuise, editRoleFile(inGuise, patch));
        expect(modelOf(changed, inGuise.file)).toEqual(applyPatch(inGuise.model, patch));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a changed file', () => {
  it('has all lines that the change is not about, as they were and in their order', () => {
    fc.assert(
      fc.property(fileAndChange, ({ number, patch }) => {
        const file = example(number);
        const about = linesAbout(file, patch);
        const kept = file.text.split('\n').filter((line, index) => !about.has(index + 1) && line !== '');
        const changed = applyEdits(file, editRoleFile(file, patch)).split('\n');
        expect(inOrderWithin(kept, changed)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same when nothing changes', () => {
    for (const file of EXAMPLES) {
      expect(editRoleFile(file, [{ op: 'replace', path: '/role/title', value: file.model.role.title }])).toEqual([]);
    }
  });

  it('can take any section of another role, written in its own way', () => {
    const sections = [
      'people',
      'sync',
      'async',
      'protected',
      'timeBlocks',
      'norms',
      'quietHours',
      'breaks',
      'notice',
      'texts',
      'role',
    ] as const;
    const exchange = fc.record({
      number: anyExample,
      other: anyExample,
      section: fc.constantFrom(...sections),
    });
    fc.assert(
      fc.property(exchange, ({ number, other, section }) => {
        const file = example(number);
        const patch: PatchOperation[] = [{ op: 'replace', path: `/${section}`, value: example(other).model[section] }];
        const wanted = patchedOrNull(file.model, patch);
        // A duty may name people and places that only the other role has.
        if (wanted === null) return;
        const changed = applyEdits(file, editRoleFile(file, patch));
        expect(modelOf(changed, file.file)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

function patchedOrNull(model: WorkModel, patch: readonly PatchOperation[]): WorkModel | null {
  try {
    return applyPatch(model, patch);
  } catch (error) {
    if (error instanceof PatchRefused) return null;
    throw error;
  }
}

/** Numbers of the lines on which what is replaced or removed stands. What is added stands on none. */
function linesAbout(file: RoleFileText, patch: readonly PatchOperation[]): Set<number> {
  const ranges = patch.flatMap((operation) => {
    if (operation.op === 'add') return [];
    const { isExact, line, endLine } = file.locate(operation.path);
    if (!isExact) return [];
    return [{ line: losesItsKeyLine(file, operation, line) ? line - 1 : line, endLine }];
  });
  const lines = ranges.flatMap(({ line, endLine }) => numbersFrom(line, endLine));
  return new Set([...lines, ...patch.flatMap(({ path }) => linesBesideOf(file, path))]);
}

/** A recurrence, hours and a break are written under several keys of one item. */
function linesBesideOf(file: RoleFileText, path: string): number[] {
  if (!/\/(?:rrule|hours|startMinute|durationMinutes)$/.test(path)) return [];
  const item = file.locate(path.slice(0, path.lastIndexOf('/')));
  const lines = file.text.split('\n');
  return numbersFrom(item.line, item.endLine).filter((line) =>
    /^ +(?:every|from|to|minutes):/.test(lines[line - 1] ?? ''),
  );
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** A value in lines below its key may be written behind the key; the last item of a list takes the key of the list with it. */
function losesItsKeyLine(file: RoleFileText, { op, path }: PatchOperation, line: number): boolean {
  const isBelowKey = /^ *\w+:( #.*)?$/.test(file.text.split('\n')[line - 2] ?? '');
  if (op !== 'remove') return isBelowKey;
  return path.startsWith('/breaks') ? file.model.breaks.length === 1 : file.model.protected.length === 1;
}

/** The lines that are not found, one after the other, in a text. */
function inOrderWithin(lines: readonly string[], text: readonly string[]): string[] {
  let at = 0;
  return lines.filter((line) => {
    const found = text.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}
