import anyAscii from 'any-ascii';
import { formatFault, parseRole, parseRoleFile, type Fault, type WorkModel } from '#work-model';
import type { InputFault } from '#platform';
import { RoleFileInvalid, RoleTextUnstorable } from '../roles.errors.js';

/** A draft's text and what it says. A text with faults is kept too: half-written work is somebody's work. */
export type DraftContent =
  | { readonly text: string; readonly model: WorkModel; readonly faults: readonly [] }
  | { readonly text: string; readonly model: null; readonly faults: readonly Fault[] };

/** Most bytes that a role file may have, as the reader has it. */
export const MOST_TEXT_BYTES = 1_000_000;

/**
 * Reads a role file as a draft. A byte order mark belongs to the text and is kept.
 * @throws RoleTextUnstorable for what Postgres cannot hold as text, or is too long to be a role file
 */
export function draftContent(text: string): DraftContent {
  if (Buffer.byteLength(text) > MOST_TEXT_BYTES) throw new RoleTextUnstorable('it is larger than 1 MB');
  if (text.includes('\0')) throw new RoleTextUnstorable('it has the control character U+0000');
  if (!text.isWellFormed()) throw new RoleTextUnstorable('it has half of a character (a lone surrogate)');
  const read = parseRoleFile(text, { file: fileNameOf(text, 'role') });
  return read.ok ? { text, model: read.model, faults: [] } : { text, model: null, faults: read.faults };
}

/** The name of a role file by what is in it: JSON ends in `.json`, all else is YAML. */
export function fileNameOf(text: string, slug: string): string {
  return `${slug}.${/^\uFEFF?\s*\{/u.test(text) && isJson(text) ? 'json' : 'yaml'}`;
}

/** Faults of a text as faults of a request: where in the model, and one paragraph for a person with line and column. */
export function inputFaults(faults: readonly Fault[]): InputFault[] {
  return faults.map((fault) => ({ pointer: fault.pointer, detail: formatFault(fault) }));
}

/**
 * A model that came as JSON, in exact form or in people's notation.
 * @throws RoleFileInvalid with pointers below `/model`
 */
export function givenModel(value: unknown): WorkModel {
  const read = parseRole(value);
  if (read.ok) return read.model;
  throw new RoleFileInvalid(
    // Lines and columns are those of a text that nobody has seen.
    read.faults.map(({ pointer, message, expected, suggestion }) => ({
      pointer: `/model${pointer}`,
      detail: [
        message,
        expected === null ? null : `expected ${expected}`,
        suggestion === null ? null : `write ${suggestion}`,
      ]
        .filter((part) => part !== null)
        .join('; '),
    })),
  );
}

/** What a role is searched by, from its model. */
export interface RoleFeatures {
  readonly slug: string;
  readonly title: string;
  readonly engagement: string;
  readonly locationMode: string | null;
  readonly jurisdictions: readonly string[];
  readonly searchWords: readonly string[];
}

export function featuresOf({ id, role }: WorkModel): RoleFeatures {
  const { title, engagement, locationMode, jurisdictions } = role;
  return {
    slug: id,
    title,
    engagement,
    locationMode,
    jurisdictions,
    searchWords: [
      ...searchWords(`${title} ${id}`),
      facet('engagement', engagement),
      ...(locationMode === null ? [] : [facet('location', locationMode)]),
      ...jurisdictions.map((code) => facet('jurisdiction', code)),
    ],
  };
}

export type FacetName = 'engagement' | 'location' | 'jurisdiction';

/** A term that is matched whole. */
export function facet(name: FacetName, value: string): string {
  return `${name}:${value.toLowerCase()}`;
}

/** More words than any title has; each costs rows of the index. */
const MOST_WORDS = 30;

/** The words of a text as they are searched: in Latin letters without marks, lower-case, each once. */
export function searchWords(text: string): string[] {
  const words =
    anyAscii(text.slice(0, 1000))
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, MOST_WORDS);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/u, ''));
    return true;
  } catch {
    return false;
  }
}
