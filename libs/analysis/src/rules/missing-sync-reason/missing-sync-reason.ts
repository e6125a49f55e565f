import type { SyncDuty, WorkModel } from '#work-model';
import { z } from 'zod';
import { audienceOf } from '../../checking/audiences.js';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';

/** Decide first what must be done together; whoever cannot say why it must may find that it need not. */
export const missingSyncReason = defineRule({
  id: 'missing-sync-reason',
  family: 'clarity',
  title: 'A set time has no reason',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    missing:
      'Why must “{title}” be at a set time? A reason helps candidates, and supports it if someone asks for an accommodation.',
    missingAtSite:
      'Why must “{title}” be at a set time and place? A reason helps candidates, and supports it if someone asks for an accommodation.',
    missingForContractor: 'Why must “{title}” be at a set time? A contractor usually decides when to work.',
    other: 'The reason for the set time of “{title}” is “other”. Say in words which.',
  },
  sources: [
    '“Synchronous vs Asynchronous”: decide what your company requires',
    '29 CFR 1630.2(n): essential functions (Americans with Disabilities Act)',
  ],
  *check({ model, facts }) {
    for (const [index, duty] of model.sync.entries()) {
      if (duty.attendance !== 'required' || duty.kind === 'on-call' || hasReason(duty)) continue;
      const isAtSite = facts.placeOf(duty.place)?.kind === 'site';
      const path = `/sync/${index}`;
      yield {
        message: messageFor(model, duty, isAtSite),
        path: duty.reason === null ? path : `${path}/reason`,
        severity: isAtSite || duty.essential ? 'warning' : 'info',
        data: { title: duty.title },
        fixes: duty.reason === null ? likelyReason(model, duty, path) : [],
      };
    }
  },
});

type MessageId = 'missing' | 'missingAtSite' | 'missingForContractor' | 'other';

function messageFor({ role }: WorkModel, { reason }: SyncDuty, isAtSite: boolean): MessageId {
  if (reason !== null) return 'other';
  // Accommodation is a right of staff.
  if (role.engagement === 'contractor') return 'missingForContractor';
  return isAtSite ? 'missingAtSite' : 'missing';
}

function hasReason({ reason }: SyncDuty): boolean {
  return reason !== null && (reason.code !== 'other' || reason.text !== null);
}

/** The reason that kind and participants suggest. Only the author knows whether it is so. */
function likelyReason(model: WorkModel, { kind, participants }: SyncDuty, path: string): Fix[] {
  const serves = participants.some((who) => audienceOf(model, who) === 'clients');
  const code = serves ? 'client-facing' : kind === 'coverage' ? 'coverage' : 'collaboration';
  const patch = [{ op: 'replace' as const, path: `${path}/reason`, value: { code, text: null } }];
  return [{ title: `Give “${code}” as the reason`, patch, isSafe: false }];
}
