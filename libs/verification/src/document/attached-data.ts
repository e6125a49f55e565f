import { sha256, toHex } from '../bytes.js';
import { unpacked } from '../file/cross-references.js';
import type { PdfFile } from '../file/revisions.js';
import { isArray, isDictionary, isSameValue, PdfReference, textOf, type PdfValue } from '../file/values.js';
import { dictionaryAt, resolved } from './signature-values.js';
import { stateAfter, type State } from './state.js';

/** A file inside a document (ISO 19005-3, 6.8), as the first revision has it. */
export interface AttachedFile {
  readonly text: string;
  readonly sha256: string;
}

/**
 * @returns null when there is none of that name, when there are others besides, or when the two lists that name files (ISO 19005-3, 6.8) do not
 *   name the same one: readers go by the one or the other
 * @throws PdfFault
 */
export async function attachedFile(file: PdfFile, name: string): Promise<AttachedFile | null> {
  const state = stateAfter(file, 0);
  const catalog = dictionaryAt(state, file.root);
  const [listed, ...others] = itemsOf(resolved(state, catalog?.get('AF')));
  const names = resolved(state, catalog?.get('Names'));
  const tree = isDictionary(names) ? resolved(state, names.get('EmbeddedFiles')) : undefined;
  const [key, named, ...more] =
    isDictionary(tree) && tree.size === 1 ? itemsOf(resolved(state, tree.get('Names'))) : [];
  if (others.length + more.length > 0 || textOf(key) !== name || !isSameValue(listed, named)) return null;
  const specification = resolved(state, listed);
  if (!isDictionary(specification) || ['F', 'UF'].some((one) => textOf(specification.get(one)) !== name)) return null;
  const bytes = contentOf(state, specification);
  return bytes === null ? null : { text: new TextDecoder().decode(bytes), sha256: toHex(await sha256(bytes)) };
}

function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return isArray(value) ? value : [];
}

function contentOf(state: State, specification: ReadonlyMap<string, PdfValue>): Uint8Array | null {
  const embedded = resolved(state, specification.get('EF'));
  const target =
    isDictionary(embedded) && isSameValue(embedded.get('F'), embedded.get('UF')) ? embedded.get('F') : null;
  const object = target instanceof PdfReference ? state.get(target.number) : undefined;
  if (object?.stream === undefined || object.stream === null || !isDictionary(object.value)) return null;
  return unpacked(object.value, object.stream, object.at);
}
