import { Module } from '@nestjs/common';
import { RolesModule } from '#roles';
import { DraftsController } from './drafts.controller.js';
import { PolicyDraftsController } from './policy-drafts.controller.js';
import { RoleArchivesController } from './role-archives.controller.js';
import { RolesController } from './roles.controller.js';
import { VersionsController } from './versions.controller.js';

/** Roles over HTTP. What has a name of its own (`/roles/export`) comes before what is named by an id. */
@Module({
  imports: [RolesModule],
  controllers: [RoleArchivesController, PolicyDraftsController, RolesController, DraftsController, VersionsController],
})
export class RolesDoor {}
