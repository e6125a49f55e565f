import { Module } from '@nestjs/common';
import { PolicyAssignmentService } from './assignments/policy-assignment.service.js';
import { PolicyTemplateService } from './templates/policy-template.service.js';

@Module({
  providers: [PolicyTemplateService, PolicyAssignmentService],
  exports: [PolicyTemplateService, PolicyAssignmentService],
})
export class PoliciesModule {}
