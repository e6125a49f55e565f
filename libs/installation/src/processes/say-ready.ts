import type { ReadyMessage } from './child-program.js';

/** Tells the parent, when there is one that listens, that this program does its work. */
export function sayReady(): void {
  const message: ReadyMessage = { ready: true };
  process.send?.(message);
}

/** A child of `workpact serve` does not outlive it: when the parent is killed, the channel to it closes. */
export function endWithParent(stop: () => void): void {
  if (process.send) process.once('disconnect', stop);
}
