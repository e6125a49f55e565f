import {
  AGREEMENT_STATES,
  hindrances,
  TRANSITIONS,
  type AgreementState,
  type Conditions,
  type Step,
  type Transition,
} from './agreement-states.js';

const STEPS = Object.entries(TRANSITIONS) as [Step, Transition][];
const FINE: Conditions = {
  hasApprovers: true,
  allHaveApproved: true,
  hasBothSides: true,
  documentIsCurrent: true,
  digestIsTheOneShown: true,
  isTheirTurn: true,
  hasConsented: true,
  isLastToSign: true,
};

function next(state: AgreementState): Set<AgreementState> {
  return new Set(STEPS.filter(([, { from }]) => from.includes(state)).map(([, { to }]) => to));
}

function reachedFrom(state: AgreementState): Set<AgreementState> {
  const reached = new Set<AgreementState>([state]);
  for (const found of reached) for (const one of next(found)) reached.add(one);
  return reached;
}

describe('the states of an agreement', () => {
  it('are all reached from a draft, and are entered by some step', () => {
    expect([...reachedFrom('draft')].sort()).toEqual([...AGREEMENT_STATES].sort());
  });

  it.each(['delivered', 'declined', 'expired', 'voided', 'superseded', 'paper-route'] as const)(
    'end at %s: no step leads on',
    (state) => {
      expect([...next(state)]).toEqual([]);
    },
  );

  it('leave a sealed agreement as it is: it can only be delivered', () => {
    expect([...next('sealed')]).toEqual(['delivered']);
  });

  it.each(['declined', 'expired', 'voided', 'superseded', 'paper-route'] as const)(
    'keep a seal from what is %s',
    (state) => {
      expect(reachedFrom(state).has('sealed')).toBe(false);
    },
  );

  it('let a failed seal be tried again, and nothing hang: whatever is not at its end can be sealed or voided', () => {
    expect(next('seal-failed')).toEqual(new Set(['sealed', 'seal-failed', 'voided']));
    for (const state of AGREEMENT_STATES.filter((one) => next(one).size > 0 && one !== 'sealed'))
      expect({ state, next: [...next(state)] }).toMatchObject({ next: expect.arrayContaining(['voided']) });
  });

  it('seal only what all have signed', () => {
    expect(TRANSITIONS.seal.from).toEqual(['countersigned', 'seal-failed']);
    const into = STEPS.filter(([, { to }]) => to === 'countersigned').map(([name]) => name);
    expect(into).toEqual(['countersign']);
    expect(TRANSITIONS.countersign.needs).toContain('isLastToSign');
  });

  it('have a fact for each step, in the past tense', () => {
    for (const [, { fact }] of STEPS) expect(fact).toMatch(/^agreement-[a-z-]+$/);
  });
});

describe('a step', () => {
  it('may be taken from where it begins when all that it needs holds', () => {
    expect(hindrances('approve', 'in-approval', FINE)).toEqual([]);
    expect(hindrances('countersign', 'signed', FINE)).toEqual([]);
    expect(hindrances('sign', 'signed', { ...FINE, isLastToSign: false })).toEqual([]);
  });

  it('says from which states it may be taken', () => {
    expect(hindrances('sign', 'voided', FINE)).toEqual([
      { kind: 'state', state: 'voided', from: ['consented', 'signed'] },
    ]);
  });

  it('says everything that hinders it', () => {
    const changed = { ...FINE, documentIsCurrent: false, digestIsTheOneShown: false };
    expect(hindrances('countersign', 'consented', changed)).toEqual([
      { kind: 'condition', condition: 'documentIsCurrent', mustBe: true },
      { kind: 'condition', condition: 'digestIsTheOneShown', mustBe: true },
    ]);
  });

  it('of sending goes past no approver', () => {
    expect(hindrances('send-unapproved', 'draft', FINE)).toEqual([
      { kind: 'condition', condition: 'hasApprovers', mustBe: false },
    ]);
    expect(hindrances('send-unapproved', 'draft', { ...FINE, hasApprovers: false })).toEqual([]);
  });
});
