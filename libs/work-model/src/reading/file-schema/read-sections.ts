import { LRUCache } from 'lru-cache';
import { deepFrozen } from '../deep-frozen.js';
import { roleFileSchema, type RoleFile } from './role-file.js';

/** Sections that one process remembers; a role has some twenty, most of them short. */
const MOST_REMEMBERED = 4_000;
/** Longer ones are rare, and would fill the memory. */
const LONGEST_REMEMBERED = 20_000;

const remembered = new LRUCache<string, { readonly section: unknown }>({ max: MOST_REMEMBERED });
const SECTIONS = Object.entries(roleFileSchema.shape);

/**
 * The file that a value is, read section by section (the sections know nothing of each other). Whoever edits a role saves it again and again
 * with one change in it, so the sections that were read a moment ago are not read again.
 *
 * @returns null when anything in it is refused; sections are frozen, because others may have them too
 */
export function readSections(value: unknown): RoleFile | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = new Map(Object.entries(value));
  const file: Record<string, unknown> = {};
  for (const [name, schema] of SECTIONS) {
    const section = readSection(name, schema, given.get(name));
    if (section === REFUSED) return null;
    if (section !== undefined) file[name] = section;
    given.delete(name);
  }
  // Every section was read by its own schema.
  const isWhole = (_read: object): _read is RoleFile => given.size === 0;
  return isWhole(file) ? file : null;
}

const REFUSED = Symbol('refused');

function readSection(name: string, schema: (typeof SECTIONS)[number][1], value: unknown): unknown {
  const key = `${name} ${JSON.stringify(value)}`;
  const known = remembered.get(key);
  if (known !== undefined && hasText(value)) return known.section;
  const read = schema.safeParse(value);
  if (!read.success) return REFUSED;
  if (key.length <= LONGEST_REMEMBERED) remembered.set(key, { section: deepFrozen(read.data) });
  return read.data;
}

/** Whether JSON says the whole of a value: numbers of YAML such as `.inf` it writes as null. They are always refused, so never remembered. */
function hasText(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasText);
}
