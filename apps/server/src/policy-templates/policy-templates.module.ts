import { Module } from '@nestjs/common';
import { PoliciesModule } from '#policies';
import { RolesModule } from '#roles';
import { PolicyAssignmentsController } from './policy-assignments.controller.js';
import { PolicyTemplatesController } from './policy-templates.controller.js';

/** Policy templates and their use over HTTP. */
@Module({
  imports: [PoliciesModule, RolesModule],
  controllers: [PolicyTemplatesController, PolicyAssignmentsController],
})
export class PolicyTemplatesDoor {}
