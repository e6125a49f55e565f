import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PolicyTemplate } from './policy-template.js';

/** SHA-256 of the canonical JSON (RFC 8785) of a template, 64 lower-case hex digits. */
export function policyHash(template: PolicyTemplate): string {
  return createHash('sha256')
    .update(canonicalize(template) ?? '')
    .digest('hex');
}
