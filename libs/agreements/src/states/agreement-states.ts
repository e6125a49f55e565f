/**
 * Where an agreement is: as far as the party is who has come furthest; what each party has done is theirs. `signed` is in part: somebody has
 * signed, and somebody has still to. `countersigned`: all have.
 */
export const AGREEMENT_STATES = [
  'draft',
  'in-approval',
  'approved',
  'sent',
  'opened',
  'consented',
  'signed',
  'countersigned',
  'seal-failed',
  'sealed',
  'delivered',
  'declined',
  'expired',
  'voided',
  'superseded',
  'paper-route',
] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What decides whether a step may be taken, by name. Whoever takes the step finds each out in the same transaction. */
export interface Conditions {
  readonly hasApprovers: boolean;
  readonly allHaveApproved: boolean;
  /** At least one new hire and one who signs for the company. */
  readonly hasBothSides: boolean;
  /** The document says what the role says: rule 21. */
  readonly documentIsCurrent: boolean;
  /** The digest that the party sends is that of the file that was shown. */
  readonly digestIsTheOneShown: boolean;
  /** All groups before the party's have done their part. */
  readonly isTheirTurn: boolean;
  /** The party has agreed to sign electronically, having read what that means. */
  readonly hasConsented: boolean;
  /** After the step nobody has still to sign. */
  readonly isLastToSign: boolean;
}
export type Condition = keyof Conditions;

export interface Transition {
  readonly from: readonly AgreementState[];
  readonly to: AgreementState;
  /** What the audit says, in the past tense. */
  readonly fact: string;
  /** All of these must hold. */
  readonly needs: readonly Condition[];
  /** None of these may hold. */
  readonly unless: readonly Condition[];
}

/** Nobody who signs has heard of it. */
export const BEFORE_SENDING: readonly AgreementState[] = ['draft', 'in-approval', 'approved'];
/** Links work: somebody may still open, sign, decline. */
const OUT = ['sent', 'opened', 'consented', 'signed'] as const;
export const OUT_STATES: readonly AgreementState[] = OUT;
/** Nothing in it changes any more; it is brought to those who are to have it. */
export const SEALED_STATES: readonly AgreementState[] = ['sealed', 'delivered'];
const WAITS_FOR_SEAL = ['countersigned', 'seal-failed'] as const;
const NONE: readonly Condition[] = [];

/** Whether parties may still open it, and act when it is their turn. */
export function isOut(state: AgreementState): boolean {
  return OUT.some((out) => out === state);
}

export function isSealed(state: AgreementState): boolean {
  return SEALED_STATES.includes(state);
}

/** Every step that there is. What stands nowhere here cannot happen; a sealed agreement has one step left, which changes nothing in it. */
export const TRANSITIONS = {
  submit: step(['draft'], 'in-approval', 'agreement-submitted', ['hasApprovers']),
  approve: step(['in-approval'], 'approved', 'agreement-approved', ['allHaveApproved']),
  /** Material terms have changed, so what was approved is not what would be sent. */
  'take-back': step(['in-approval', 'approved'], 'draft', 'agreement-taken-back'),
  'send-approved': step(['approved'], 'sent', 'agreement-sent', ['hasBothSides', 'documentIsCurrent']),
  'send-unapproved': step(['draft'], 'sent', 'agreement-sent', ['hasBothSides', 'documentIsCurrent'], ['hasApprovers']),
  open: step(['sent'], 'opened', 'agreement-opened', ['isTheirTurn']),
  consent: step(['opened'], 'consented', 'agreement-consented', ['isTheirTurn']),
  sign: step(
    ['consented', 'signed'],
    'signed',
    'agreement-signed',
    ['isTheirTurn', 'hasConsented', 'documentIsCurrent', 'digestIsTheOneShown'],
    ['isLastToSign'],
  ),
  countersign: step(['consented', 'signed'], 'countersigned', 'agreement-countersigned', [
    'isTheirTurn',
    'hasConsented',
    'documentIsCurrent',
    'digestIsTheOneShown',
    'isLastToSign',
  ]),
  seal: step(WAITS_FOR_SEAL, 'sealed', 'agreement-sealed'),
  'fail-seal': step(WAITS_FOR_SEAL, 'seal-failed', 'agreement-seal-failed'),
  deliver: step(['sealed'], 'delivered', 'agreement-delivered'),
  decline: step(OUT, 'declined', 'agreement-declined'),
  expire: step(OUT, 'expired', 'agreement-expired'),
  'ask-for-paper': step(OUT, 'paper-route', 'agreement-asked-for-on-paper'),
  /** Another version, which all have to sign, takes its place. */
  supersede: step(OUT, 'superseded', 'agreement-superseded'),
  void: step([...BEFORE_SENDING, ...OUT, ...WAITS_FOR_SEAL], 'voided', 'agreement-voided'),
} as const satisfies Readonly<Record<string, Transition>>;
export type Step = keyof typeof TRANSITIONS;

/** Why a step cannot be taken. */
export type Hindrance =
  | { readonly kind: 'state'; readonly state: AgreementState; readonly from: readonly AgreementState[] }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly mustBe: boolean };

/** What hinders a step, all of it; empty when it may be taken. Pure: the caller has found out the conditions. */
export function hindrances(taken: Step, state: AgreementState, conditions: Conditions): Hindrance[] {
  const { from, needs, unless }: Transition = TRANSITIONS[taken];
  if (!from.includes(state)) return [{ kind: 'state', state, from }];
  return [
    ...needs.filter((condition) => !conditions[condition]).map((condition) => hindrance(condition, true)),
    ...unless.filter((condition) => conditions[condition]).map((condition) => hindrance(condition, false)),
  ];
}

function hindrance(condition: Condition, mustBe: boolean): Hindrance {
  return { kind: 'condition', condition, mustBe };
}

function step(
  from: readonly AgreementState[],
  to: AgreementState,
  fact: string,
  needs: readonly Condition[] = NONE,
  unless: readonly Condition[] = NONE,
): Transition {
  return { from, to, fact, needs, unless };
}
