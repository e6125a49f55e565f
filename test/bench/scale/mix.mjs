// What an organisation asks for. Measured, simulated and validated with the same mix.
import { randomFrom } from './random.mjs';

/** Connections of the bench, each of which sends its next request when it has the answer to the last. */
export const CONNECTIONS = 16;

/**
 * Requests of one organisation of a hundred roles in its busy hour, when five people work on roles and forty look theirs up: an estimate,
 * not an observation. Written requests are few, as in all such programs.
 */
export const MIX = { read: 240, list: 120, save: 60, publish: 6 };
/** Documents asked for in the same hour, each one job; and other jobs (mail, webhooks). Asking for one is taken to cost what saving does. */
export const DOCUMENTS = 12;
export const OTHER_JOBS = 18;
export const REQUESTS_PER_HOUR = Object.values(MIX).reduce((sum, count) => sum + count, DOCUMENTS);

/** A function that gives kinds of requests in the shares of the mix (without documents), at random but the same each time. */
export function shuffledMix(seed) {
  const random = randomFrom(seed);
  const kinds = Object.entries(MIX);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return () => {
    let left = random() * total;
    for (const [kind, count] of kinds) {
      left -= count;
      if (left < 0) return kind;
    }
    return kinds[0][0];
  };
}
