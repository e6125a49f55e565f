/**
 * Wording: word lists as data, one folder a language, and the engine that finds them in a text. It knows words, not roles: what a
 * found phrase means for a role, and whether it is worth a finding, is for a rule to say. It never rewrites a text.
 */
export * from './age-coded.js';
export * from './anchors.js';
export * from './claims.js';
export { GENDERED_TITLES_EN } from './en/gendered-titles.js';
export * from './find-phrases.js';
export * from './gender-coding.js';
export * from './lexicon.js';
export { sensitiveQuestionsIn, type SensitiveTopic } from './sensitive-questions.js';
export * from './readability.js';
export * from './sentences.js';
export { VAGUE_HINTS, type VagueGroup, type VagueTerm } from './vague-term.js';
