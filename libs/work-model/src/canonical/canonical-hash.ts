import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { WorkModel } from '../schema/work-model.js';
import { canonicalForm } from './canonical-form.js';

/**
 * The one text of a work model: RFC 8785 (JCS) JSON of what it says, whatever the order of keys, of items with ids and of sets, and
 * whether a value that is not given was left out, null or empty. Optional fields that a later version adds leave old texts as they are.
 *
 * @throws Error when a text holds half of a surrogate pair, which no UTF-8 text can carry (RFC 8785, 3.2.2.2).
 */
export function canonicalJson(model: WorkModel): string {
  const json = canonicalize(canonicalForm(model));
  if (json === undefined) throw new Error('A work model always has an id, so its canonical form cannot be empty.');
  return json;
}

/** SHA-256 of the canonical JSON in UTF-8, 64 lower-case hex digits: the identity that documents and agreements carry. */
export function canonicalHash(model: WorkModel): string {
  return createHash('sha256').update(canonicalJson(model), 'utf8').digest('hex');
}
