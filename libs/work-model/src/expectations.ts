import type { WorkModel } from './schema/work-model.js';

export const EXPECTATION_KINDS = [
  'sync-duty',
  'async-duty',
  'permitted-window',
  'protected-time',
  'meeting-days',
  'time-block',
  'norm',
  'quiet-hours',
  'place-rule',
  'working-window',
  'core-hours',
  'break',
  'notice',
] as const;
export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];

/** One thing that is expected of the person and that every document about the role must state. */
export interface Expectation {
  readonly id: string;
  readonly kind: ExpectationKind;
  /** JSON Pointer into the model. */
  readonly pointer: string;
}

/** Everything the role expects, in file order of its sections. Ids are unique. */
export function expectationsOf(model: WorkModel): Expectation[] {
  return [
    ...listed('sync-duty', '/sync', model.sync),
    ...listed('async-duty', '/async', model.async),
    ...model.async.flatMap((duty, index) => single('permitted-window', `/async/${index}/permitted`, duty.permitted)),
    ...listed('protected-time', '/protected', model.protected),
    ...single('meeting-days', '/meetingDays', model.meetingDays),
    ...listed('time-block', '/timeBlocks', model.timeBlocks),
    ...listed('norm', '/norms', model.norms),
    ...single('quiet-hours', '/quietHours', model.quietHours),
    ...listed('place-rule', '/role/placeRules', model.role.placeRules),
    ...single('working-window', '/role/workingWindow', model.role.workingWindow),
    ...single('core-hours', '/role/coreHours', model.role.coreHours),
    ...listed('break', '/breaks', model.breaks),
    ...single('notice', '/notice', model.notice),
  ];
}

function listed(kind: ExpectationKind, pointer: string, items: readonly { id: string }[]): Expectation[] {
  return items.map((item, index) => ({ id: item.id, kind, pointer: `${pointer}/${index}` }));
}

function single(kind: ExpectationKind, pointer: string, item: { id: string } | null): Expectation[] {
  return item === null ? [] : [{ id: item.id, kind, pointer }];
}
