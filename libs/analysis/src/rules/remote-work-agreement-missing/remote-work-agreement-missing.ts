import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { matchingRows, placeName, REMOTE_WORK, type RemoteWorkRow } from '../../law/index.js';
import { Ratio } from '../../ratio.js';
import { remoteShare } from '../../schedule/remote-share.js';

/** Some places want remote work agreed in writing before it begins. */
export const remoteWorkAgreementMissing = defineRule({
  id: 'remote-work-agreement-missing',
  family: 'working-time-law',
  title: 'The law of the place asks for a written agreement on remote work, and there is none',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing:
      '{percent} % of this role is worked remotely. In {place} the law asks for {duty}; it must state {contents}.',
  },
  sources: ['Remote work: national laws, one row a place'],
  *check({ model, facts }) {
    if (model.role.engagement !== 'employee' || model.organisation.policies.remoteWork !== null) return;
    const rows = matchingRows<RemoteWorkRow>(REMOTE_WORK, model.role.jurisdictions);
    if (rows.length === 0) return;
    const share = remoteShare(facts);
    if (share === null || share.compare(Ratio.ZERO) === 0) return;
    const percent = share.times(Ratio.of(100));
    for (const row of rows) {
      if (percent.compare(Ratio.of(row.minRemotePercent)) < 0) continue;
      const data = {
        percent: percent.rounded(0),
        place: placeName(row.code),
        duty: row.duty,
        contents: row.mustState.map((one) => CONTENTS[one]),
      };
      yield { message: 'missing', data, path: '/organisation/policies', law: [row] };
    }
  },
});

const CONTENTS: Readonly<Record<RemoteWorkRow['mustState'][number], string>> = {
  hours: 'hours of work',
  availability: 'when the person can be reached',
  'rest-and-disconnection': 'rest times and disconnection',
  equipment: 'equipment',
  place: 'the place of work',
  expenses: 'expenses',
};
