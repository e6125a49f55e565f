import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { systemErrorCode } from '#program';
import { ExitCode, Failure } from '../failure.js';
import { schemaFaults, type SettingsFault } from './schema-faults.js';
import { shownPath } from './role-file-search.js';

/** A configuration or input file that has been read; it can still say where its values stand. */
export interface SettingsFile<T> {
  readonly path: string;
  readonly value: T;
  /** The failure that names all faults with their lines. */
  refusal(faults: readonly SettingsFault[]): Failure;
}

/**
 * Reads a YAML or JSON file of settings and checks its shape.
 * @throws Failure (bad input) naming all faults with line, pointer and the nearest name
 */
export async function readSettings<S extends z.ZodType>(path: string, schema: S): Promise<SettingsFile<z.output<S>>> {
  const lines = new LineCounter();
  const document = parseDocument(await textOf(path), { lineCounter: lines, uniqueKeys: true });
  const refusal = (faults: readonly SettingsFault[]): Failure => refusalOf(path, document, lines, faults);
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const message = broken.message.split(/ at line \d+|\n/)[0] ?? broken.message;
    throw new Failure(ExitCode.badInput, `${shownPath(path)}:${line}:${col}: This cannot be read: ${message}.`);
  }
  const value = plainOf(document, refusal);
  const read = schema.safeParse(value);
  if (!read.success) throw refusal(schemaFaults(schema, read.error, value));
  return { path, value: read.data, refusal };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const why = systemErrorCode(error) === 'ENOENT' ? 'there is no such file' : String(error);
    throw new Failure(ExitCode.badInput, `Cannot read ${shownPath(path)}: ${why}.`);
  }
}

/** An empty file sets nothing. */
function plainOf(document: Document, refusal: (faults: SettingsFault[]) => Failure): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return value ?? {};
  } catch (error) {
    const message = `it cannot be used: ${error instanceof Error ? error.message : String(error)}`;
    throw refusal([{ path: [], at: 'value', message, suggestion: null }]);
  }
}

function refusalOf(path: string, document: Document, lines: LineCounter, faults: readonly SettingsFault[]): Failure {
  const details = faults.map((fault) => {
    const { line, col } = lines.linePos(offsetOf(document, fault));
    const pointer = fault.path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return { file: shownPath(path), line, column: col, pointer, message: fault.message, suggestion: fault.suggestion };
  });
  const paragraphs = details.map(({ file, line, column, pointer, message, suggestion }) => {
    const where = `${file}:${line}:${column}${pointer === '' ? '' : ` (${pointer})`}`;
    const advice = suggestion === null ? '' : ` Write: ${suggestion}`;
    return `${where}: ${message.charAt(0).toUpperCase()}${message.slice(1)}.${advice}`;
  });
  return new Failure(ExitCode.badInput, paragraphs.join('\n\n'), details);
}

/** Where a value stands, or its key, or the nearest thing around it that is there. */
function offsetOf(document: Document, { path, at }: SettingsFault): number {
  const around = document.getIn(path.slice(0, -1), true);
  const holder = path.length <= 1 ? document.contents : around;
  const last = path.at(-1);
  if (at === 'key' && isMap(holder)) {
    const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
