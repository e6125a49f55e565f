import { canonicalHash } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';

/** Nobody should sign a picture of a role that is no longer the role. */
export const staleDocumentSnapshot = defineRule({
  id: 'stale-document-snapshot',
  family: 'contradictions',
  title: 'The role changed after the document was made',
  severity: 'error',
  isLegal: false,
  needs: ['document'],
  options: z.strictObject({}),
  messages: {
    stale:
      'The role changed after this document ({document}) was made, so it states what no longer holds. Make it again before anybody signs it.',
  },
  sources: ['RFC 8785 (JSON Canonicalization Scheme): a document carries the SHA-256 of the model it was made from'],
  *check({ model, inputs }) {
    if (inputs.document === undefined) return;
    const modelHash = canonicalHash(model);
    const { kind, modelHash: documentHash } = inputs.document;
    if (modelHash === documentHash) return;
    yield {
      message: 'stale',
      // The whole model: a document does not say which part of it was another one then.
      path: '',
      data: { document: kind.replaceAll('-', ' '), modelHash, documentHash },
      fixes: [{ title: 'Make the document again from the role as it is now', patch: null, isSafe: false }],
    };
  },
});
