import { z } from 'zod';
import { jsonValue, POLICY_KINDS, policyTemplateSchema } from '#policies';
import { isoTime, pageOf } from '../http/index.js';
import { role } from '../roles/roles.responses.js';
import { policyAssignment } from './policy-assignments.responses.js';

export const policyTemplate = z
  .object({
    id: z.uuid(),
    draft: policyTemplateSchema.describe('What people work on. In use are versions.'),
    kinds: z.array(z.enum(POLICY_KINDS)).describe('What the draft sets.'),
    latestVersion: z.int().describe('Number of the last version; 0 before the first.'),
    shippedAs: z.string().nullable().describe('Name of the template that came with the product and began this one.'),
    archivedAt: isoTime.nullable(),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'PolicyTemplate' });
export const policyTemplates = pageOf(policyTemplate, 'PolicyTemplates');

export const policyVersion = z
  .object({
    templateId: z.uuid(),
    number: z.int(),
    body: policyTemplateSchema,
    hash: z.string().describe('SHA-256 of the canonical JSON (RFC 8785) of the body, in hex.'),
    publishedBy: z.uuid().nullable().describe('Null when a program published it.'),
    publishedAt: isoTime,
  })
  .meta({ id: 'PolicyVersion' });
export const policyVersions = pageOf(policyVersion, 'PolicyVersions');

export const publishedPolicy = z
  .object({
    template: policyTemplate,
    version: policyVersion,
    outdated: z
      .array(policyAssignment)
      .describe('Where older versions are in use now, and this one is to be (the first 1000).'),
    outdatedCount: z.int(),
    affectedRoles: z
      .object({ count: z.int(), items: z.array(role).describe('The first 50, in the order of their ids.') })
      .describe('Published roles that it reaches. What is published of them stays as it is.'),
    revision: z.int(),
  })
  .meta({ id: 'PublishedPolicy' });

export const policyDiff = z
  .object({
    changes: z
      .array(
        z.object({
          path: z.string(),
          kind: z.enum(['added', 'removed', 'changed']),
          sentence: z.string(),
          material: z.boolean().describe('It changes what is expected of people, not words only.'),
        }),
      )
      .describe('What would change for a role that uses the defaults.'),
    patch: z
      .array(z.object({ op: z.string(), path: z.string(), value: jsonValue.optional() }))
      .describe('Every difference of the two bodies, RFC 6902.'),
  })
  .meta({ id: 'PolicyDiff' });
