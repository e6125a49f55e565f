/**
 * Agreements: from a published role to a document that a new hire understood, could question and signed. So far the life of an agreement:
 * its states, and what each step from one to the next needs.
 */
export { AGREEMENTS_ENTITIES, AGREEMENTS_JOB_KINDS, AGREEMENTS_MIGRATIONS } from './agreements.entities.js';
export { AgreementsModule } from './agreements.module.js';
export {
  AGREEMENT_STATES,
  hindrances,
  TRANSITIONS,
  type AgreementState,
  type Condition,
  type Conditions,
  type Hindrance,
  type Step,
  type Transition,
} from './states/agreement-states.js';
