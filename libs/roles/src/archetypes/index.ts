/**
 * Archetypes: ready roles of many trades, from which a recruiter starts a new one. They say how the work of a trade is usually arranged,
 * and nothing of an organisation; what they become is a draft like any other.
 */
export { ARCHETYPE_LANGUAGES, type ArchetypeLanguage } from './archetype-files.js';
export { ArchetypeNotFound } from './archetype-not-found.js';
export { archetype, type ArchetypeUse } from './archetype.js';
export { listArchetypes, type ArchetypeSummary } from './list-archetypes.js';
