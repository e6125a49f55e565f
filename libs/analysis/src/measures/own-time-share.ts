import { Ratio } from '../ratio.js';

/** Own-time share OTS (6.2) as a share: 1 − SI, exactly; below 0 when set times exceed the contract, null when SI is. */
export function ownTimeShare(synchronicityIndex: Ratio | null): Ratio | null {
  return synchronicityIndex === null ? null : Ratio.ONE.minus(synchronicityIndex);
}
