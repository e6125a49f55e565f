import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { RolesModule } from '#roles';
import { DescriptionController } from './description/description.controller.js';
import { DraftsController } from './drafts.controller.js';
import { PagesModule } from '../pages/index.js';
import { BeginRole } from './pages/begin-role.js';
import { NewRolePagesController } from './pages/new-role-pages.controller.js';
import { PreviewPagesController } from './pages/preview-pages.controller.js';
import { RoleTextPagesController } from './pages/role-text-pages.controller.js';
import { BuilderController } from './builder/builder.controller.js';
import { DutiesController } from './builder/duties.controller.js';
import { SectionsController } from './builder/sections.controller.js';
import { RolePagesController } from './pages/role-pages.controller.js';
import { PolicyDraftsController } from './policy-drafts.controller.js';
import { RoleArchivesController } from './role-archives.controller.js';
import { RolesController } from './roles.controller.js';
import { VersionsController } from './versions.controller.js';

/** Roles over HTTP. What has a name of its own (`/roles/export`) comes before what is named by an id. */
@Module({
  imports: [RolesModule, PagesModule, DocumentsModule],
  controllers: [
    RoleArchivesController,
    PolicyDraftsController,
    RolesController,
    DraftsController,
    VersionsController,
    DescriptionController,
    NewRolePagesController,
    RolePagesController,
    PreviewPagesController,
    RoleTextPagesController,
    BuilderController,
    DutiesController,
    SectionsController,
  ],
  providers: [BeginRole],
})
export class RolesDoor {}
