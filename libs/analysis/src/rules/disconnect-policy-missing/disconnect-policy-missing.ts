import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { staffCount } from '../../checking/staff-count.js';
import { matchingRows, placeName, RIGHT_TO_DISCONNECT, type DisconnectRow } from '../../law/index.js';
import type { WorkModel } from '#work-model';

/** Some places want the right to disconnect written down; the policy then belongs to the agreement. */
export const disconnectPolicyMissing = defineRule({
  id: 'disconnect-policy-missing',
  family: 'working-time-law',
  title: 'The law of the place asks for a text on the right to disconnect, and there is none',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: 'In {place} the law asks for {duty}. The role file names no such text.',
    outdated: 'In {place} the law asks for {duty}. Yours was last reviewed on {reviewedOn}.',
  },
  sources: ['Right to disconnect: national laws and codes of practice, one row a place'],
  *check({ model, today }) {
    if (model.role.engagement !== 'employee') return;
    const { disconnect, remoteWork } = model.organisation.policies;
    for (const row of matchingRows<DisconnectRow>(RIGHT_TO_DISCONNECT, model.role.jurisdictions)) {
      if (row.requires === null || !isCovered(model, row)) continue;
      const severity = row.isBinding ? 'warning' : 'info';
      const data = { place: placeName(row.code), duty: row.duty };
      const path = '/organisation/policies';
      if (disconnect === null) {
        if (row.requires === 'individual-agreement' && remoteWork !== null) continue;
        yield { message: 'missing', data, path, severity, law: [row] };
      } else if (isOutdated(row, disconnect.reviewedOn, today)) {
        const reviewedOn = disconnect.reviewedOn ?? '';
        yield { message: 'outdated', data: { ...data, reviewedOn }, path: `${path}/disconnect`, severity, law: [row] };
      }
    }
  },
});

function isCovered({ organisation, role }: WorkModel, row: DisconnectRow): boolean {
  if (row.condition === 'remote-work' && (role.locationMode === null || role.locationMode === 'onsite')) return false;
  if (row.minStaff <= 1) return true;
  const staff = staffCount(organisation, row.code, row.staffCountedIn);
  return staff !== null && staff >= row.minStaff;
}

function isOutdated({ reviewMonths }: DisconnectRow, reviewedOn: string | null, today: string): boolean {
  if (reviewMonths === null || reviewedOn === null) return false;
  return Temporal.PlainDate.from(reviewedOn).add({ months: reviewMonths }).toString() < today;
}
