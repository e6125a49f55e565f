/**
 * Roles: job roles with the drafts that people work on and the numbered versions that stay as they were published.
 *
 * A role is kept as the role file that somebody wrote, to the byte; what it says is worked out from that. This room decides what may be
 * published (the four questions are answered, no rule finds an error), breaks roles down by duty, and brings role files in and out. It
 * knows neither documents nor who may do what.
 */
export * from './archetypes/index.js';
export { MOST_TEXT_BYTES } from './drafts/draft-content.js';
export { breakdownCsv } from './duty-breakdown/breakdown-csv.js';
export { breakdownPage } from './duty-breakdown/breakdown-page.js';
export { BREAKDOWN_STYLE_SOURCE } from './duty-breakdown/breakdown-style.js';
export { NARROWEST, WIDEST, breakdownSvg } from './duty-breakdown/picture/breakdown-svg.js';
export { BREAKDOWN_LANGUAGES } from './duty-breakdown/words/language.js';
export type { ShownBreakdown } from './duty-breakdown/shown-breakdown.js';
export { judge, type Judgement } from './checking/judge.js';
export { QUESTIONS, type OpenQuestion } from './open-questions/open-questions.js';
export type { EffectiveModel, FromPolicies } from './policies/effective-model.js';
export { OpenDraftsForPolicy } from './policies/open-drafts-for-policy.js';
export { PublishPolicy, type PolicyReach } from './policies/publish-policy.js';
export { RollOutPolicy } from './policies/roll-out-policy.js';
export { ARCHIVE_LIMITS } from './role-archive/role-archive.js';
export { ROLES_ENTITIES, ROLES_JOB_KINDS, ROLES_MIGRATIONS } from './roles.entities.js';
export * from './roles.errors.js';
export { RolesModule } from './roles.module.js';
export type { ModelPlace } from './rows/model-at.js';
export type { DraftCause, RoleDraft, RoleState, RoleSummary } from './rows/role-rows.js';
export type { RoleVersionContent, VersionSummary } from './rows/version-rows.js';
export { ArchiveRole } from './use-cases/archive-role.js';
export { BreakDownRole } from './use-cases/break-down-role.js';
export { CheckDraft, type CheckedDraft } from './use-cases/check-draft.js';
export { CompareVersions } from './use-cases/compare-versions.js';
export { CreateRole, type NewRole } from './use-cases/create-role.js';
export { ExportRoles } from './use-cases/export-roles.js';
export { GetRole } from './use-cases/get-role.js';
export { GetVersions } from './use-cases/get-versions.js';
export { ImportRoles, type ImportedRoles } from './use-cases/import-roles.js';
export { ListRoles } from './use-cases/list-roles.js';
export { MoveRole } from './use-cases/move-role.js';
export { PublishRole, type PublishedRole } from './use-cases/publish-role.js';
export { RestoreVersion } from './use-cases/restore-version.js';
export { SaveDraft, type SavedDraft } from './use-cases/save-draft.js';
