import type { Fault } from '../reading/fault.js';
import { readRoleFile } from '../reading/parse-role-file.js';
import type { WorkModel } from '../schema/work-model.js';
import { RoleFileText } from './role-file-text.js';

export type OpenedRoleFile =
  | { readonly ok: true; readonly model: WorkModel; readonly file: RoleFileText }
  | { readonly ok: false; readonly faults: Fault[] };

/**
 * Reads a role file as `parseRoleFile` does, and keeps its text, so that values can be located and changed in it.
 *
 * @param source UTF-8 bytes or text, at most 1 MB.
 */
export function openRoleFile(source: Uint8Array | string, options: { file: string }): OpenedRoleFile {
  const read = readRoleFile(source, options);
  if (!read.ok) return read;
  const { model, text, tree } = read;
  return { ok: true, model, file: new RoleFileText(options.file, text, markOf(source), model, tree) };
}

function markOf(source: Uint8Array | string): '' | '\uFEFF' {
  const isMarked =
    typeof source === 'string'
      ? source.startsWith('\uFEFF')
      : source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf;
  return isMarked ? '\uFEFF' : '';
}
