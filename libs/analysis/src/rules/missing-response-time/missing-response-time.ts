import type { CommNorm, PatchOperation, WorkModel } from '#work-model';
import { z } from 'zod';
import { audienceOf, writtenContactsOf, type Audience } from '../../checking/audiences.js';
import type { Fix } from '../../checking/finding.js';
import { nameOf } from '../../checking/named-people.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';

/** Who is not told how soon an answer is due believes that it is due now. */
export const missingResponseTime = defineRule({
  id: 'missing-response-time',
  family: 'clarity',
  title: 'It is not said how fast messages are answered',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    noTime: 'How fast should the {role} answer {audience} on {channel}? Say whether working or elapsed hours count.',
    noClock: 'Does the reply time of {time} for {audience} on {channel} count working or elapsed hours?',
    noNorm: 'How fast should the {role} answer {audience}, and on which channel? No communication norm says so.',
  },
  sources: [
    'Giurge & Bohns 2021, OBHDP: receivers overestimate how fast an answer is expected; saying it removes the strain',
  ],
  *check({ model, facts }) {
    const isContractor = model.role.engagement === 'contractor';
    for (const [index, norm] of model.norms.entries()) {
      const message = gapOf(model, norm);
      // To set a reply time for a contractor would be to direct the work. One that is promised can still be made clear.
      if (message === null || (isContractor && message === 'noTime')) continue;
      const path = `/norms/${index}`;
      yield { message, path, data: dataOf(model, norm), fixes: fixesFor(norm, path) };
    }
    const uncovered = isContractor ? [] : audiencesWithoutNorm(facts);
    if (uncovered.length === 0) return;
    const data = { role: model.role.title, audience: listed(uncovered), audiences: uncovered };
    yield { message: 'noNorm', path: '/norms', data };
  },
});

function gapOf(model: WorkModel, norm: CommNorm): 'noTime' | 'noClock' | null {
  if (norm.responseMinutes === null) return isAnsweredAtOnce(model, norm) ? null : 'noTime';
  return norm.clock === null ? 'noClock' : null;
}

/** Face to face and on the phone people answer while both are there; then the hours are the promise, and they must be known. */
function isAnsweredAtOnce({ role }: WorkModel, { mode, urgent, hours }: CommNorm): boolean {
  return mode === 'sync' && !urgent && (hours !== null || (role.workingWindow !== null && !role.noSetHours));
}

function dataOf(model: WorkModel, { audience, channel, responseMinutes }: CommNorm) {
  return {
    role: model.role.title,
    audience: nameOf(model, audience),
    channel,
    ...(responseMinutes === null ? {} : { time: duration(responseMinutes), responseMinutes }),
  };
}

/** One working day of eight hours, half of one, and half an hour. */
const USUAL_MINUTES = [480, 240, 30];

function fixesFor({ responseMinutes, urgent }: CommNorm, path: string): Fix[] {
  const clock = (value: 'working' | 'elapsed'): PatchOperation => ({ op: 'replace', path: `${path}/clock`, value });
  if (responseMinutes === null) {
    return USUAL_MINUTES.map((minutes) => ({
      title: `Reply within ${duration(minutes)} of working time`,
      patch: [{ op: 'replace', path: `${path}/responseMinutes`, value: minutes }, clock('working')],
      isSafe: false,
    }));
  }
  // "Within 30 minutes" of an ordinary message cannot mean the night. Of an urgent one it may.
  const working: Fix = { title: 'Count working hours', patch: [clock('working')], isSafe: !urgent };
  return urgent ? [working, { title: 'Count elapsed hours', patch: [clock('elapsed')], isSafe: false }] : [working];
}

/** Norms for whom answer for an audience. Those written for somebody unknown may be meant for anybody, so they answer for all. */
const COVERED_BY: Readonly<Record<Audience, readonly Audience[]>> = {
  clients: ['clients', 'everyone', 'unknown'],
  // A chat of the team has the manager in it; a norm for the manager says nothing about the team.
  manager: ['manager', 'team', 'everyone', 'unknown'],
  team: ['team', 'everyone', 'unknown'],
  unknown: ['team', 'manager', 'everyone', 'unknown'],
  everyone: ['team', 'manager', 'clients', 'everyone', 'unknown'],
};

function audiencesWithoutNorm(facts: RoleFacts): string[] {
  const { model } = facts;
  const answered = new Set(model.norms.map(({ audience }) => audienceOf(model, audience)));
  const uncovered = writtenContactsOf(facts).filter((who) => {
    return !COVERED_BY[audienceOf(model, who)].some((audience) => answered.has(audience));
  });
  return uncovered.map((who) => nameOf(model, who));
}
