import { DUTY_FACETS, DUTY_FORMS } from './duties.js';
import type { Facet, Form } from './facet.js';
import { HOURS_FACETS, HOURS_FORMS } from './hours.js';
import { POLICY_FACETS, POLICY_FORMS } from './policies.js';
import { ROLE_FACETS, ROLE_FORMS } from './role.js';

/** Keys that a role file says together, by kind of item (JSON Pointer with `*` for "any item"). */
export const FACETS: Readonly<Record<string, readonly Facet[]>> = {
  ...DUTY_FACETS,
  ...HOURS_FACETS,
  ...POLICY_FACETS,
  ...ROLE_FACETS,
};

/** Values that a role file may write in other ways than in exact form, by their place. */
export const FORMS: Readonly<Record<string, Form>> = { ...DUTY_FORMS, ...HOURS_FORMS, ...POLICY_FORMS, ...ROLE_FORMS };
