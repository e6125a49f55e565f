import { ABC_TEST } from './abc-test.js';
import { BREAKS } from './breaks.js';
import { CONTRACTOR_TESTS } from './contractor-tests.js';
import { EXEMPT_SALARY } from './exempt-salary.js';
import { EXPENSES } from './expenses.js';
import { FREELANCE_TERMS } from './freelance-terms.js';
import { HOURS_WORKED } from './hours-worked.js';
import type { LawRow } from './law-row.js';
import { ON_CALL } from './on-call.js';
import { OVERTIME } from './overtime.js';
import { PAY_HISTORY_BANS } from './pay-history.js';
import { PAY_TRANSPARENCY } from './pay-transparency.js';
import { PREDICTIVE_SCHEDULING } from './predictive-scheduling.js';
import { REMOTE_WORK } from './remote-work.js';
import { RIGHT_TO_DISCONNECT } from './right-to-disconnect.js';
import { WORKING_TIME } from './working-time.js';
import { WRITTEN_PARTICULARS } from './written-particulars.js';

export interface LawTable {
  readonly name: string;
  readonly rows: readonly LawRow[];
}

/** Every table, so that one test can hold all rows to the same duties and a page can list them. */
export const LAW_TABLES: readonly LawTable[] = [
  { name: 'abc-test', rows: ABC_TEST },
  { name: 'breaks', rows: BREAKS },
  { name: 'contractor-tests', rows: CONTRACTOR_TESTS },
  { name: 'exempt-salary', rows: EXEMPT_SALARY },
  { name: 'expenses', rows: EXPENSES },
  { name: 'freelance-terms', rows: FREELANCE_TERMS },
  { name: 'hours-worked', rows: HOURS_WORKED },
  { name: 'on-call', rows: ON_CALL },
  { name: 'overtime', rows: OVERTIME },
  { name: 'pay-history', rows: PAY_HISTORY_BANS },
  { name: 'pay-transparency', rows: PAY_TRANSPARENCY },
  { name: 'predictive-scheduling', rows: PREDICTIVE_SCHEDULING },
  { name: 'remote-work', rows: REMOTE_WORK },
  { name: 'right-to-disconnect', rows: RIGHT_TO_DISCONNECT },
  { name: 'working-time', rows: WORKING_TIME },
  { name: 'written-particulars', rows: WRITTEN_PARTICULARS },
];
