import { Ratio } from '../ratio.js';
import type { ScheduleFacts } from './schedule-facts.js';
import { isGathering } from './duty-kinds.js';

// What people call meetings. Coverage fills attention too, but a shift at the desk is not a meeting that could be moved into a block.
const LONGEST_GAP_MINUTES = 15;

/** Meetings and the groups they fall into, in the whole horizon. */
interface Clustering {
  readonly meetings: number;
  readonly clusters: number;
}

/** Clusters (6.4): meeting groups a week, separated by gaps of more than 15 minutes. */
export function clusters(facts: ScheduleFacts): Ratio {
  return Ratio.of(clusteringOf(facts).clusters, facts.horizon.weeks);
}

/**
 * Cluster ratio (6.4): clusters ÷ meetings; 1 when all meetings stand alone, null without meetings. Counts meetings as the model
 * lists them, so it is the one schedule measure that changes when a meeting is written as two touching halves.
 */
export function clusterRatio(facts: ScheduleFacts): Ratio | null {
  const { meetings, clusters: groups } = clusteringOf(facts);
  return meetings === 0 ? null : Ratio.of(groups, meetings);
}

function clusteringOf({ required }: ScheduleFacts): Clustering {
  const meetings = required
    .filter((instance) => isGathering(instance.duty.kind))
    .map((instance) => instance.interval)
    .sort((a, b) => a[0] - b[0]);
  let groups = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const meeting of meetings) {
    if (meeting[0] - end > LONGEST_GAP_MINUTES) groups += 1;
    end = Math.max(end, meeting[1]);
  }
  return { meetings: meetings.length, clusters: groups };
}
