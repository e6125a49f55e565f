/**
 * Analysis: what a role's work model amounts to, in numbers, and what is wrong with it.
 *
 * This room measures a work model: how much of it is set time, how far the person controls the rest, how broken up the days are,
 * what it asks of others' clocks. Every measure is a pure function of the model and exact; rounding happens once, for display. And it
 * checks a model by the rules of a catalogue, each a folder under `rules/`: contradictions, gaps, strain, what the law asks.
 *
 * It judges roles, never people: it does no I/O, keeps nothing, and what a person says about their own body clock comes in as an argument
 * and is answered to that person alone.
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
export { attemptFix, applySafeFixes, type AppliedFix, type FixedRole } from './checking/apply-fixes.js';
export { checkRole, type CheckOptions, type CheckReport, type SkippedRule } from './checking/check-role.js';
export {
  checkConfigSchema,
  LEVELS,
  PRESET_NAMES,
  type CheckConfig,
  type Level,
} from './checking/config/check-config.js';
export { ConfigInvalid, type ConfigProblem } from './checking/config/config-problem.js';
export { resolveConfig, type ResolvedRule } from './checking/config/resolve-config.js';
export type { Finding, Fix } from './checking/finding.js';
export { checkInputsSchema, type CheckInputs, type InputName } from './checking/inputs.js';
export { FAMILIES, FAMILY_TITLES, type AnyRule, type Family } from './checking/rule.js';
export { SEVERITIES, type Severity } from './checking/severity.js';
export { WAIVER_FINDINGS, type WaivedFinding } from './checking/waivers.js';
export { ALL_RULES } from './rules/index.js';
