import { setImmediate } from 'node:timers/promises';
import { zipSync, type Zippable } from 'fflate';
import { parseRoleFile, type Fault, type WorkModel } from '#work-model';
import { ZipUnreadable, zipEntries, type ZipEntry } from './zip-reader.js';

/** What an archive of role files may hold. A role file is read up to 1 MB; the rest is ten times what anybody was seen to need. */
export const ARCHIVE_LIMITS = {
  archiveBytes: 20_000_000,
  files: 1_000,
  fileBytes: 1_000_000,
  unpackedBytes: 100_000_000,
  nameLength: 200,
} as const;

/** A role file and its name in the archive. The text keeps a byte order mark, if it has one. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

/** A role file that can be read. */
export interface ReadableFile extends ArchivedFile {
  readonly model: WorkModel;
}

/** A file that cannot be imported, with all that is wrong with it. */
interface RefusedFile {
  readonly name: string;
  /** One sentence each. */
  readonly details: readonly string[];
  /** Faults within the file; empty when it could not be opened at all. */
  readonly faults: readonly Fault[];
}

export interface OpenedArchive {
  readonly files: readonly ReadableFile[];
  readonly refused: readonly RefusedFile[];
}

/** The archive as a whole cannot be read: too large, too many files, no archive. */
export class ArchiveUnreadable extends Error {}

/** The same files give the same bytes: the date is the earliest that the format can say. */
const UNDATED = new Date(1980, 0, 1);

/** Packs role files into a zip archive, in the order given. Names must differ. */
export function roleArchive(files: readonly ArchivedFile[]): Uint8Array {
  const zippable: Zippable = {};
  for (const { name, text } of files) {
    if (Object.hasOwn(zippable, name)) throw new Error(`Two files of the archive are called "${name}".`);
    zippable[name] = Buffer.from(text, 'utf8');
  }
  return zipSync(zippable, { mtime: UNDATED, level: 6 });
}

/**
 * Opens an archive of role files and reads every one of them. Folders, and what systems put in by themselves, are passed over.
 * @throws ArchiveUnreadable
 */
export async function openRoleArchive(bytes: Uint8Array): Promise<OpenedArchive> {
  const files: ReadableFile[] = [];
  const refused: RefusedFile[] = [];
  const seen = new Set<string>();
  let left = ARCHIVE_LIMITS.unpackedBytes;
  for (const entry of entriesOf(bytes)) {
    if (entry.isFolder || isOfSystem(entry.name)) continue;
    const nameFault = faultOfName(entry.name, seen);
    seen.add(entry.name);
    if (nameFault !== null) {
      refused.push({ name: shownName(entry.name), details: [nameFault], faults: [] });
      continue;
    }
    const opened = opening(entry, Math.min(left, ARCHIVE_LIMITS.fileBytes));
    if ('details' in opened) {
      refused.push(opened);
      continue;
    }
    left -= opened.byteLength;
    // Reading a file takes milliseconds, and other requests wait meanwhile.
    await setImmediate();
    const read = readFile(entry.name, opened);
    if ('details' in read) refused.push(read);
    else files.push(read);
  }
  return { files, refused };
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const { archiveBytes, files } = ARCHIVE_LIMITS;
  if (bytes.byteLength > archiveBytes)
    throw new ArchiveUnreadable(`The archive is larger than ${archiveBytes / 1_000_000} MB. Split it.`);
  try {
    return zipEntries(bytes, files);
  } catch (error) {
    if (error instanceof ZipUnreadable) throw new ArchiveUnreadable(`The archive cannot be read: ${error.message}.`);
    throw error;
  }
}

function opening(entry: ZipEntry, most: number): Uint8Array | RefusedFile {
  try {
    return entry.unpack(most);
  } catch (error) {
    if (error instanceof ZipUnreadable)
      return { name: entry.name, details: [`The file cannot be unpacked: ${error.message}.`], faults: [] };
    throw error;
  }
}

function readFile(name: string, bytes: Uint8Array): ReadableFile | RefusedFile {
  const read = parseRoleFile(bytes, { file: name });
  if (read.ok) return { name, text: textOf(bytes), model: read.model };
  return { name, details: ['The file has faults.'], faults: read.faults };
}

/** With the byte order mark, which belongs to the bytes that are given back. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
}

/** Nothing is written to disk under these names; still, a name that climbs out of its folder is nothing to hand on. */
function faultOfName(name: string, seen: ReadonlySet<string>): string | null {
  const steps = name.split('/');
  if (name.length > ARCHIVE_LIMITS.nameLength)
    return `Its name is longer than ${ARCHIVE_LIMITS.nameLength} characters.`;
  if (/[\p{Cc}\\\uFFFD]/u.test(name)) return 'Its name has a character that names of files cannot have.';
  if (/^[a-z]:/iu.test(name) || steps.some((step) => step === '' || step === '.' || step === '..'))
    return 'Its name leads out of the archive.';
  if (!/\.(?:ya?ml|json)$/iu.test(name)) return 'It is not a role file: its name does not end in .yaml, .yml or .json.';
  return seen.has(name) ? 'The archive holds another file of this name.' : null;
}

function isOfSystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(name);
}

function shownName(name: string): string {
  return name.slice(0, ARCHIVE_LIMITS.nameLength).replace(/\p{Cc}/gu, '\uFFFD');
}
