import { instantAfterWorking, type AsyncDuty, type WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { deadlineInWords, dueTimesOf, readyTimesById, type ReadyTimes } from '../../schedule/deliverables.js';
import { dependencyCycles } from '../../schedule/dependency-cycles.js';
import { freeTimeOf } from '../../schedule/free-time.js';
import { moveDeadlineFix } from '../../schedule/move-deadline.js';
import { deadlinesTooEarly, type TooEarly } from '../../schedule/ready-in-time.js';

/** Nothing can be handed in before what it is made from exists. */
export const deadlineBeforePrerequisite = defineRule({
  id: 'deadline-before-prerequisite',
  family: 'contradictions',
  title: 'A deliverable is due before something that it needs is ready',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    early: '“{title}” is due {due}, but it needs “{needed}”, which is ready only {ready}.',
    ring: '“{title}” can never begin, because these wait for one another: {ring}.',
  },
  sources: ['Critical-path method: a task ends after the tasks it depends on'],
  *check({ model, facts }) {
    const rings = dependencyCycles(model.async);
    for (const ring of rings) yield ringReport(model, ring);
    const inRing = new Set(rings.flat());
    const readyOf = readyTimesById(facts);
    for (const [index, duty] of model.async.entries()) {
      if (duty.dependsOn.length === 0) continue;
      const due = dueTimesOf(facts, duty);
      for (const [entry, id] of duty.dependsOn.entries()) {
        const needed = readyOf(id);
        // Whether the times of a ring fit cannot be asked before it is broken up.
        if (needed === null || (inRing.has(id) && inRing.has(duty.id))) continue;
        const early = deadlinesTooEarly(due, needed, facts.horizon.start);
        const [first] = early;
        if (first === undefined) continue;
        yield {
          message: 'early',
          path: `/async/${index}/dependsOn/${entry}`,
          data: {
            title: duty.title,
            needed: needed.title,
            due: deadlineInWords(first.due, due.timeZone),
            ready: deadlineInWords(first.ready, due.timeZone),
            minutesTooEarly: first.ready - first.due,
            count: early.length,
          },
          fixes: waysOut(facts, { index, entry, needed }, first),
        };
      }
    }
  },
});

function ringReport(model: WorkModel, ring: readonly string[]): Report<'ring'> {
  const titleOf = new Map(model.async.map(({ id, title }) => [id, title]));
  const names = [...ring, ...ring.slice(0, 1)].map((id) => `“${titleOf.get(id) ?? id}”`);
  return {
    message: 'ring',
    path: `/async/${model.async.findIndex(({ id }) => id === ring[0])}/dependsOn`,
    data: { title: titleOf.get(ring[0] ?? '') ?? '', ring: inWords(names), ids: ring },
    fixes: [{ title: 'Take one of these dependencies out', patch: null, isSafe: false }],
  };
}

/** A ring of thousands is told by its beginning. */
function inWords(names: readonly string[]): string {
  const told = names.length > 8 ? [...names.slice(0, 6), '…', ...names.slice(-1)] : names;
  return told.join(' needs ');
}

interface Edge {
  readonly index: number;
  readonly entry: number;
  readonly needed: ReadyTimes;
}

function waysOut(facts: RoleFacts, { index, entry, needed }: Edge, first: TooEarly): Fix[] {
  const duty = facts.model.async[index];
  const fixes: Fix[] = [];
  const to = duty === undefined ? null : whenDone(facts, duty, first.ready);
  const move = to === null ? null : moveDeadlineFix(facts.model, index, first.due, to);
  if (move !== null) fixes.push(move);
  const cut = [{ op: 'remove' as const, path: `/async/${index}/dependsOn/${entry}` }];
  const title = needed.isOnce
    ? `Say that it does not need “${needed.title}”`
    : `Say that it does not need the same round of “${needed.title}”, by taking the dependency out`;
  return [...fixes, { title, patch: cut, isSafe: false }];
}

/** After what it needs, and its effort in free working time; on the quarter hour. Null when effort or working hours are not stated. */
function whenDone(facts: RoleFacts, duty: AsyncDuty, ready: number): number | null {
  const free = freeTimeOf(facts);
  if (duty.effortMinutes === null || duty.effortPer === 'week' || free === null) return null;
  const done = instantAfterWorking(ready, duty.effortMinutes, free);
  return done === null ? null : Math.ceil(done / 15) * 15;
}
