import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { fragmentation } from '../../measures/fragmentation.js';
import { Ratio } from '../../ratio.js';
import { gatherMeetings } from '../../schedule/gather-meetings.js';
import { isServingRole } from '../../schedule/serving-time.js';
import { isGathering } from '../../measures/duty-kinds.js';

/** Two hours in four pieces are not two hours. */
export const fragmentedMeetings = defineRule({
  id: 'fragmented-meetings',
  family: 'schedule',
  title: 'Meetings cut the free time of meeting days into small pieces',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({
    infoFrom: z
      .int()
      .min(1)
      .max(100)
      .default(40)
      .describe('Percent of free time in short pieces from which it speaks.'),
    warningAbove: z.int().min(1).max(100).default(60).describe('Percent above which it is a warning.'),
  }),
  messages: {
    fragmented: 'On days with meetings {percent} % of the free time is in pieces of less than two hours.',
  },
  sources: [
    'Two hours as the least useful stretch: Clockwise; Multitudes',
    'Paul Graham, “Maker’s Schedule, Manager’s Schedule” (2009)',
  ],
  *check({ model, facts, options }) {
    const { schedule } = facts;
    if (isServingRole(schedule)) return;
    const first = model.sync.findIndex(({ kind, attendance }) => attendance === 'required' && isGathering(kind));
    if (first === -1) return;
    const share = percentOf(facts);
    if (share === null || share.compare(Ratio.of(options.infoFrom)) < 0) return;
    yield {
      message: 'fragmented',
      data: { percent: share.rounded(0) },
      path: '/sync',
      severity: share.compare(Ratio.of(options.warningAbove)) > 0 ? 'warning' : 'info',
      fixes: [gather(facts, options.infoFrom)],
    };
  },
});

function percentOf({ schedule }: RoleFacts): Ratio | null {
  return fragmentation(schedule)?.times(Ratio.of(100)) ?? null;
}

function gather(facts: RoleFacts, infoFrom: number): Fix {
  const gathering = gatherMeetings(facts, (after) => (percentOf(after)?.compare(Ratio.of(infoFrom)) ?? -1) < 0);
  if (gathering === null) return { title: 'Put the meetings of a day next to one another', patch: null, isSafe: false };
  const percent = percentOf(gathering.facts)?.rounded(0) ?? 0;
  const title = `Move ${listed(gathering.moves)}; then ${percent} % of the free time is in short pieces`;
  return { title, patch: gathering.patch, isSafe: false };
}
