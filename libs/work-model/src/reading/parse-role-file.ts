import { LineCounter } from 'yaml';
import type { Problem } from '../notation/problem.js';
import type { WorkModel } from '../schema/work-model.js';
import { exactModel } from './exact/exact-model.js';
import { pointerOf, type Fault, type Path } from './fault.js';
import { roleFileSchema } from './file-schema/role-file.js';
import { readSections } from './file-schema/read-sections.js';
import { readJson } from './json-source.js';
import { isPlain } from './plain-json.js';
import { isPrivateKey, privateData } from './private-data.js';
import { decode, invisibleCharacters, type PlacedProblem } from './source-text.js';
import { offsetOf, plainValue, treeProblems, type Source, type SourceNode } from './source-tree.js';
import { structuralProblems, withoutMisspelt, type ProblemAt } from './structural-problems.js';
import { withSubstitutes } from './substitutes.js';
import { readYaml } from './yaml-source.js';

export type ParsedRoleFile =
  { readonly ok: true; readonly model: WorkModel } | { readonly ok: false; readonly faults: Fault[] };

/** Nobody reads more; a file of 60,000 wrong keys should not become a report of 60,000 paragraphs. */
const MOST_FAULTS = 200;

interface Found extends PlacedProblem {
  readonly path: Path;
}

/**
 * Reads a role file, YAML or JSON, into a model in exact form, or says everything that is wrong with it, sorted by position.
 *
 * @param source UTF-8 bytes or text, at most 1 MB.
 * @param options.file Name for the faults. A name ending in `.json` is read as strict JSON; other text is read as JSON when it
 *   is JSON, else as YAML 1.2.
 */
export function parseRoleFile(source: Uint8Array | string, options: { file: string }): ParsedRoleFile {
  const read = readRoleFile(source, options);
  return read.ok ? { ok: true, model: read.model } : read;
}

/**
 * Reads a role that came as a value of JSON, as `parseRoleFile` reads its text; most are without faults, and need no text to be read.
 *
 * @returns faults with places in the compact text of the value
 */
export function parseRole(value: unknown): ParsedRoleFile {
  const found = isPlain(value) ? modelOf(value) : null;
  if (found !== null && 'model' in found) return { ok: true, model: found.model };
  return parseRoleFile(JSON.stringify(value), { file: 'role.json' });
}

/** A role file without faults: its model, and the text (without a byte order mark) and tree that it was read from. */
export interface ReadRoleFile {
  readonly ok: true;
  readonly model: WorkModel;
  readonly text: string;
  readonly tree: SourceNode;
}

/** Like `parseRoleFile`, and keeps what the model was read from. */
export function readRoleFile(
  source: Uint8Array | string,
  options: { file: string },
): ReadRoleFile | { readonly ok: false; readonly faults: Fault[] } {
  const decoded = decode(source);
  if (!decoded.ok) return refused(options.file, '', [atTop(decoded.problem)]);
  const text = decoded.value;
  const invisible = invisibleCharacters(text);
  if (invisible.length > 0) return refused(options.file, text, invisible.map(withPath));
  const read = readSource(text, options.file);
  if (!read.ok) return refused(options.file, text, read.problems.map(withPath));
  const found = problemsIn(read.tree);
  if ('model' in found) return { ok: true, model: found.model, text, tree: read.tree };
  return refused(options.file, text, found.problems);
}

/** The tree of a text that has been decoded and looked through. */
export function readSource(text: string, file: string): Source {
  try {
    return isJson(text, file) ? readJson(text) : readYaml(text);
  } catch (error) {
    // The limits on depth make this unreachable as far as anybody knows; a stack that ends must still end in a fault.
    if (error instanceof RangeError) return { ok: false, problems: [atTop(tooComplex())] };
    throw error;
  }
}

/** Whether a text is read as JSON: its name says so, or it is JSON. */
export function isJson(text: string, file: string): boolean {
  if (file.toLowerCase().endsWith('.json')) return true;
  if (!/^\s*[{[]/.test(text)) return false;
  return readJson(text).ok;
}

function problemsIn(tree: SourceNode): { model: WorkModel } | { problems: Found[] } {
  const placed = [...treeProblems(tree), ...privateData(tree)].map(withPath);
  const value = plainValue(tree);
  const { model, structural, problems } = exactOrProblems(value);
  const all = [
    ...placed,
    ...withoutMisspelt(structural)
      .filter(({ path, at }) => !(at === 'key' && isPrivateKey(String(path.at(-1)))))
      .map(located),
    ...problems.filter((found) => !restsOnWrongValue(found, structural)).map(located),
  ];
  return all.length === 0 && model ? { model } : { problems: all };

  function located({ path, at, problem }: ProblemAt): Found {
    return { path, problem, offset: offsetOf(tree, path, at) };
  }
}

/** The model that plain values in either notation say, or what is wrong with them, by path. */
export function modelOf(value: unknown): { model: WorkModel } | { problems: ProblemAt[] } {
  const { model, structural, problems } = exactOrProblems(value);
  return model ? { model } : { problems: [...withoutMisspelt(structural), ...problems] };
}

interface Read {
  readonly model: WorkModel | null;
  /** What is wrong with the shape. */
  readonly structural: ProblemAt[];
  /** Contradictions and loose ends. */
  readonly problems: ProblemAt[];
}

/** The exact form of a file, or of what can be made of it, to find contradictions and loose ends beside faults of shape. */
function exactOrProblems(value: unknown): Read {
  const file = readSections(value);
  if (file !== null) {
    const { model, problems } = exactModel(file);
    return { model: problems.length > 0 ? null : model, structural: [], problems };
  }
  const whole = roleFileSchema.safeParse(value);
  const structural = whole.success ? [] : structuralProblems(roleFileSchema, value, whole.error);
  const usable = roleFileSchema.safeParse(withSubstitutes(roleFileSchema, value, structural));
  return { model: null, structural, problems: usable.success ? exactModel(usable.data).problems : [] };
}

/** Whether a value that a judgement rests on is itself wrong, or holds a wrong one. */
function restsOnWrongValue({ path, restsOn = [path] }: ProblemAt, structural: readonly ProblemAt[]): boolean {
  return structural.some((wrong) =>
    restsOn.some((rest) => wrong.at === 'value' && (startsWith(rest, wrong.path) || startsWith(wrong.path, rest))),
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => path[index] === part);
}

function refused(
  file: string,
  text: string,
  found: readonly Found[],
): { readonly ok: false; readonly faults: Fault[] } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const sorted = [...found].sort((a, b) => a.offset - b.offset || compare(pointerOf(a.path), pointerOf(b.path)));
  const faults = sorted.slice(0, MOST_FAULTS).map(({ offset, path, problem }) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line, column: col, pointer: pointerOf(path), ...problem };
  });
  const last = faults.at(-1);
  if (sorted.length > MOST_FAULTS && last) {
    const message = `${sorted.length - MOST_FAULTS} more faults follow; mend these first`;
    faults.push({ ...last, pointer: '', code: 'too-many-faults', message, expected: null, suggestion: null });
  }
  return { ok: false, faults };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withPath(placed: PlacedProblem): Found {
  return { ...placed, path: placed.path ?? [] };
}

function atTop(problem: Problem): Found {
  return { offset: 0, path: [], problem };
}

function tooComplex(): Problem {
  return {
    code: 'file-too-complex',
    message: 'the file is nested too deeply to be read',
    expected: null,
    suggestion: null,
  };
}
