import { Ratio } from '../ratio.js';

export const LABELS = ['asynchronous', 'mostly-asynchronous', 'mixed', 'mostly-synchronous', 'synchronous'] as const;
export type Label = (typeof LABELS)[number];

/** Role label from SI (2.3): 0 asynchronous, up to 20 % mostly asynchronous, up to 60 % (exclusive) mixed, below 100 % mostly synchronous. */
export function labelOf(synchronicityIndex: Ratio | null): Label | null {
  if (synchronicityIndex === null) return null;
  const upTo = (percent: number): number => synchronicityIndex.compare(Ratio.of(percent, 100));
  if (upTo(0) === 0) return 'asynchronous';
  if (upTo(20) <= 0) return 'mostly-asynchronous';
  if (upTo(60) < 0) return 'mixed';
  return upTo(100) < 0 ? 'mostly-synchronous' : 'synchronous';
}
