import type { Weekday } from '../../schema/basics.js';
import type { WorkModel } from '../../schema/work-model.js';
import { WEEKDAYS } from '../../schema/weekdays.js';
import { slug } from '../../notation/slug.js';
import type { Path } from '../fault.js';
import type { RoleFile } from '../file-schema/role-file.js';
import type { ContractTermsInFile } from '../file-schema/policies.js';
import { problem } from '../../notation/problem.js';
import type { ProblemAt } from '../structural-problems.js';
import { builtInPlacesUsed } from './built-in-places.js';
import { exactAsyncDuty, exactSyncDuty } from './duties.js';
import { Expansion } from './expansion.js';
import { exactDayCount, exactMinutes } from './hours.js';
import {
  exactBreak,
  exactMeetingDays,
  exactNorm,
  exactNotice,
  exactProtected,
  exactQuietHours,
  exactTexts,
  exactTimeBlock,
} from './policies.js';
import { checkReferences, withPeopleById } from './references.js';
import { exactPerson, exactRole } from './role.js';

export interface ExactModel {
  readonly model: WorkModel;
  /** When there is any, the model is only good for finding more of them. */
  readonly problems: ProblemAt[];
}

/** Turns a file of the right shape into exact form, and says what contradicts or points nowhere. */
export function exactModel(file: RoleFile): ExactModel {
  const expansion = new Expansion();
  checkReferenceWeek(expansion, file.referenceWeek);
  const each = <In, Out>(
    key: string,
    items: readonly In[],
    exact: (expansion: Expansion, path: Path, item: In) => Out,
  ) => items.map((item, index) => exact(expansion, [key, index], item));
  const model: WorkModel = {
    ...file,
    id: file.id ?? modelId(expansion, file.role.title),
    role: exactRole(expansion, ['role'], file.role),
    people: each('people', file.people, exactPerson),
    sync: each('sync', file.sync, exactSyncDuty),
    async: each('async', file.async, exactAsyncDuty),
    protected: each('protected', file.protected, exactProtected),
    meetingDays: exactMeetingDays(expansion, ['meetingDays'], file.meetingDays),
    timeBlocks: each('timeBlocks', file.timeBlocks, exactTimeBlock),
    norms: each('norms', file.norms, exactNorm),
    quietHours: exactQuietHours(expansion, ['quietHours'], file.quietHours),
    breaks: each('breaks', file.breaks, exactBreak),
    notice: exactNotice(expansion, ['notice'], file.notice),
    travel: file.travel.map((entry) => ({ ...entry, minutes: exactMinutes(entry.minutes) ?? 0 })),
    contractTerms: exactContractTerms(file.contractTerms),
    texts: exactTexts(file.texts),
  };
  const added = builtInPlacesUsed(model);
  for (const { id } of added) expansion.take(id, ['role', 'places']);
  const role = { ...model.role, places: [...model.role.places, ...added] };
  const complete = withPeopleById(expansion, { ...model, role });
  checkReferences(expansion, complete);
  return { model: complete, problems: expansion.problems };
}

/** The role's own id stands outside the ids of its parts: a duty may be called like the role. */
function modelId(expansion: Expansion, title: string): string {
  const id = slug(title);
  if (id === '')
    expansion.report(
      ['role', 'title'],
      problem('id-underivable', 'no id can be made from this title; add id: at the top', 'an id such as front-desk'),
    );
  return id;
}

function exactContractTerms(file: ContractTermsInFile): WorkModel['contractTerms'] {
  if (file === null) return null;
  return { ...file, paymentDays: exactDayCount(file.paymentDays), acceptanceDays: exactDayCount(file.acceptanceDays) };
}

/** Weeks are counted from Mondays; another day would shift every measure. */
function checkReferenceWeek(expansion: Expansion, date: string | null): void {
  if (date === null) return;
  const time = new Date(`${date}T00:00:00Z`);
  const index = (time.getUTCDay() + 6) % 7;
  if (index === 0) return;
  const day: Weekday | undefined = WEEKDAYS[index];
  const monday = new Date(time.getTime() - index * 86_400_000).toISOString().slice(0, 10);
  expansion.report(
    ['referenceWeek'],
    problem('date-invalid', `${date} is a day ${day ?? ''}, and weeks begin on Monday`, 'the date of a Monday', monday),
  );
}
