import { PolicyAssignment } from './assignments/policy-assignment.entity.js';
import { Policies1761000300000 } from './migrations/1761000300000-policies.js';
import { PolicyTemplateVersion, StoredPolicyTemplate } from './templates/policy-template.entity.js';

export const POLICIES_ENTITIES = [PolicyAssignment, PolicyTemplateVersion, StoredPolicyTemplate];

export const POLICIES_MIGRATIONS = [Policies1761000300000];
