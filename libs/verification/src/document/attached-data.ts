import { sha256, toHex } from '../bytes.js';
import { unpacked } from '../file/cross-references.js';
import type { PdfFile } from '../file/revisions.js';
import { isArray, isDictionary, PdfReference, textOf, type PdfValue } from '../file/values.js';
import { dictionaryAt, resolved } from './signature-values.js';
import { stateAfter, type State } from './state.js';

/** A file inside a document (ISO 19005-3, 6.8), as the first revision has it. */
export interface AttachedFile {
  readonly text: string;
  readonly sha256: string;
}

/** @returns null when there is none of that name, or more than one @throws PdfFault */
export async function attachedFile(file: PdfFile, name: string): Promise<AttachedFile | null> {
  const state = stateAfter(file, 0);
  const listed = resolved(state, dictionaryAt(state, file.root)?.get('AF'));
  const found = (isArray(listed) ? listed : []).flatMap((entry) => {
    const specification = resolved(state, entry);
    return isDictionary(specification) && textOf(specification.get('UF')) === name ? [specification] : [];
  });
  const [specification, ...others] = found;
  const bytes = specification === undefined || others.length > 0 ? null : contentOf(state, specification);
  return bytes === null ? null : { text: new TextDecoder().decode(bytes), sha256: toHex(await sha256(bytes)) };
}

function contentOf(state: State, specification: ReadonlyMap<string, PdfValue>): Uint8Array | null {
  const embedded = resolved(state, specification.get('EF'));
  const target = isDictionary(embedded) ? embedded.get('F') : undefined;
  const object = target instanceof PdfReference ? state.get(target.number) : undefined;
  if (object?.stream === undefined || object.stream === null || !isDictionary(object.value)) return null;
  return unpacked(object.value, object.stream, object.at);
}
