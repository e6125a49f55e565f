import { createPatch } from 'rfc6902';
import { diff, type Change } from '#work-model';
import { fillPolicy, withDefaults } from '../schema/fill-policy.js';
import { modelOfFields } from '../schema/fragment.js';
import type { Json } from '../schema/json.js';
import type { PolicyTemplate } from '../schema/policy-template.js';

/** One step from one body to the other, RFC 6902. */
interface BodyChange {
  readonly op: string;
  readonly path: string;
  readonly value?: Json;
}

export interface PolicyDiff {
  /** What would change for a role that uses the defaults, in sentences. */
  readonly changes: readonly Change[];
  /** All that is different, parameters and words included. */
  readonly patch: readonly BodyChange[];
}

/** What another version says differently. Empty exactly when both say the same. */
export function diffPolicyTemplates(before: PolicyTemplate, after: PolicyTemplate): PolicyDiff {
  const [old, now] = [before, after].map((template) => {
    const filled = fillPolicy(template, withDefaults(template, {}));
    return filled.ok ? modelOfFields(filled.fields) : null;
  });
  return { changes: old && now ? diff(old, now) : [], patch: createPatch(before, after) };
}
