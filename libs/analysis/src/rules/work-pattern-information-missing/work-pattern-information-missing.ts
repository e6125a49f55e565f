import type { WorkModel } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { matchingRows, placeName, WRITTEN_PARTICULARS, type ParticularsRow } from '../../law/index.js';

/** Whoever starts a job in Europe has a right to know its terms in writing; the agreement is the place for it. */
export const workPatternInformationMissing = defineRule({
  id: 'work-pattern-information-missing',
  family: 'working-time-law',
  title: 'The agreement lacks what the law wants a new employee to be told in writing',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: 'In {place}, written particulars must state {fields} by {dueBy}; this role file does not.',
    noRecording: 'Nothing says how working time is recorded. In {place} the law asks for {duty}.',
  },
  sources: ['Dir. (EU) 2019/1152 art. 4–5', 'Employment Rights Act 1996 s.1'],
  *check({ model }) {
    if (model.role.engagement !== 'employee') return;
    for (const row of matchingRows<ParticularsRow>(WRITTEN_PARTICULARS, model.role.jurisdictions)) {
      const place = placeName(row.code);
      if (row.topic === 'time-recording') {
        if (model.organisation.policies.timeRecording !== null) continue;
        const data = { place, duty: row.duty };
        yield { message: 'noRecording', data, path: '/organisation/policies', severity: 'info', law: [row] };
        continue;
      }
      const fields = row.code === 'GB' ? missingInBritain(model) : missingInEurope(model);
      if (fields.length === 0) continue;
      yield {
        message: 'missing',
        data: { place, fields: listed(fields), dueBy: row.dueBy },
        path: '/role',
        law: [row],
      };
    }
  },
});

type Field = readonly [words: string, isThere: boolean];

function missing(fields: readonly Field[]): string[] {
  return fields.filter(([, isThere]) => !isThere).map(([words]) => words);
}

function missingInEurope(model: WorkModel): string[] {
  const { role, notice } = model;
  return missing([
    ['the place of work', hasPlace(model)],
    ['the start', role.startDate !== null],
    ['the pay', role.pay !== null],
    ...(saysDays(model)
      ? ([
          ['the length of the working week', role.contractedMinutesPerWeek !== null],
          ['the rules on overtime', role.overtime !== null],
        ] satisfies Field[])
      : ([
          ['the guaranteed hours', role.contractedMinutesPerWeek !== null],
          ['how the hours may vary, with the hours and days of reference', role.hoursVary !== null],
          ['the least notice of work', notice !== null && notice.scheduleDays !== null],
        ] satisfies Field[])),
    ['paid leave', role.pay !== null && role.pay.leave !== null],
    ['the notice of termination', role.terminationNotice !== null],
  ]);
}

function missingInBritain(model: WorkModel): string[] {
  return missing([
    ['the days of the week', saysDays(model)],
    ['whether hours or days may vary, and how', model.role.hoursVary !== null],
  ]);
}

function hasPlace({ role }: WorkModel): boolean {
  return role.locationMode === 'remote' || role.places.some(({ kind }) => kind !== 'virtual');
}

/** Most of the pattern is said: set times, or a window that is not the whole of every day. */
function saysDays({ role, sync }: WorkModel): boolean {
  return (
    (role.workingWindow !== null && !role.noSetHours) ||
    sync.some((duty) => duty.rrule !== null && duty.kind !== 'on-call')
  );
}
