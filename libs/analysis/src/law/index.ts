/**
 * Law as data: what the law of a place asks of a role, one fact a row, each with its source and the date it was last known to
 * hold. These tables advise nobody and decide nothing; rules read them and end their findings with {@link legalNotice}.
 * A row nobody has looked at for twelve months fails a test.
 */
export * from './abc-test.js';
export * from './breaks.js';
export * from './contractor-tests.js';
export * from './exempt-salary.js';
export * from './expenses.js';
export * from './freelance-terms.js';
export * from './hours-worked.js';
export * from './industries.js';
export * from './law-row.js';
export * from './law-tables.js';
export * from './matching.js';
export * from './on-call.js';
export * from './overtime.js';
export * from './pay-history.js';
export * from './pay-transparency.js';
export * from './places.js';
export * from './predictive-scheduling.js';
export * from './remote-work.js';
export * from './right-to-disconnect.js';
export * from './working-time.js';
export * from './written-particulars.js';
