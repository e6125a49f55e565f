/**
 * Analysis: what a role's work model amounts to, in numbers.
 *
 * This room measures a work model: how much of it is set time, how far the person controls the rest, how broken up the days are,
 * what it asks of others' clocks. Every measure is a pure function of the model and exact; rounding happens once, for display. It judges
 * roles, never people: it does no I/O, keeps nothing, and what a person says about their own body clock comes in as an argument and is
 * answered to that person alone.
 */
export * from './ratio.js';
export * from './measures/chronotype-fit.js';
export * from './measures/clarity.js';
export * from './measures/cluster-ratio.js';
export * from './measures/colocation-days.js';
export * from './measures/display-measures.js';
export * from './measures/focus.js';
export * from './measures/fragmentation.js';
export * from './measures/handoff-latency.js';
export * from './measures/label.js';
export * from './measures/measure.js';
export * from './measures/overlap.js';
export * from './measures/own-time-effort.js';
export * from './measures/own-time-share.js';
export * from './measures/responsiveness-burden.js';
export * from './measures/schedule-control-index.js';
export * from './measures/schedule-facts.js';
export * from './measures/synchronicity-by-day.js';
export * from './measures/synchronicity-index.js';
export * from './measures/variable-count.js';
export * from './measures/weekly-sync-hours.js';
