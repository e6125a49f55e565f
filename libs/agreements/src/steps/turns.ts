import { isDone, mustAct, type Part, type PartyState } from '../states/party-states.js';

/** What decides whose turn it is. */
export interface InTurn {
  readonly id: string;
  readonly turn: number;
  readonly part: Part;
  readonly state: PartyState;
}

/** The parties who act now or would: approvers before sending, all others after. Copies come when all is sealed. */
function takingTurns<P extends InTurn>(parties: readonly P[], phase: Phase): P[] {
  return parties.filter(({ part }) =>
    phase === 'approving' ? part === 'approver' : part !== 'approver' && part !== 'copy',
  );
}

export type Phase = 'approving' | 'signing';

/**
 * The turn that has come: the lowest in which somebody must still act. Null when nobody must.
 */
export function currentTurn(parties: readonly InTurn[], phase: Phase): number | null {
  const open = takingTurns(parties, phase).filter((party) => mustAct(party.part) && !isDone(party));
  return open.length === 0 ? null : Math.min(...open.map(({ turn }) => turn));
}

/** Everybody whose turn has come or is over, and who has not been asked yet. Viewers of a turn are asked with it and hold nobody up. */
export function toInvite<P extends InTurn>(parties: readonly P[], phase: Phase): P[] {
  const current = currentTurn(parties, phase);
  return takingTurns(parties, phase).filter(
    ({ state, turn }) => state === 'waiting' && (current === null || turn <= current),
  );
}

export function isTheirTurn(parties: readonly InTurn[], party: InTurn): boolean {
  const current = currentTurn(parties, party.part === 'approver' ? 'approving' : 'signing');
  return current !== null && party.turn <= current;
}

/** Nobody but them has still to sign. */
export function isLastToSign(parties: readonly InTurn[], party: InTurn): boolean {
  return parties.every(
    (other) => other.id === party.id || other.part === 'approver' || !mustAct(other.part) || isDone(other),
  );
}
