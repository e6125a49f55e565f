import { Module } from '@nestjs/common';
import { PoliciesModule } from '#policies';
import { EffectiveModels } from './policies/effective-model.js';
import { OpenDraftsForPolicy } from './policies/open-drafts-for-policy.js';
import { PublishPolicy } from './policies/publish-policy.js';
import { RollOutPolicy } from './policies/roll-out-policy.js';
import { ModelAt } from './rows/model-at.js';
import { ArchiveRole } from './use-cases/archive-role.js';
import { BreakDownRole } from './use-cases/break-down-role.js';
import { CheckDraft } from './use-cases/check-draft.js';
import { CompareVersions } from './use-cases/compare-versions.js';
import { CreateRole } from './use-cases/create-role.js';
import { ExportRoles } from './use-cases/export-roles.js';
import { GetRole } from './use-cases/get-role.js';
import { GetVersions } from './use-cases/get-versions.js';
import { ImportRoles } from './use-cases/import-roles.js';
import { ListRoles } from './use-cases/list-roles.js';
import { MoveRole } from './use-cases/move-role.js';
import { PublishRole } from './use-cases/publish-role.js';
import { RestoreVersion } from './use-cases/restore-version.js';
import { SaveDraft } from './use-cases/save-draft.js';

const USE_CASES = [
  ArchiveRole,
  BreakDownRole,
  CheckDraft,
  CompareVersions,
  CreateRole,
  ExportRoles,
  GetRole,
  GetVersions,
  ImportRoles,
  ListRoles,
  MoveRole,
  OpenDraftsForPolicy,
  PublishPolicy,
  PublishRole,
  RestoreVersion,
  RollOutPolicy,
  SaveDraft,
];

/** Roles; stands on the platform, which is global. */
@Module({ imports: [PoliciesModule], providers: [...USE_CASES, EffectiveModels, ModelAt], exports: USE_CASES })
export class RolesModule {}
