import { z } from 'zod';
import { isoTime, pageOf } from '../http/index.js';
import { templateKind } from './document-templates.requests.js';

const sources = z
  .object({
    body: z.string().nullable(),
    style: z.string().nullable(),
    partials: z.record(z.string(), z.string()),
  })
  .meta({ id: 'DocumentTemplateSourcesKept' });

const templateFault = z
  .object({
    pointer: z.string().describe('Into the sources: `/body`, `/style`, `/partials/<name>`.'),
    template: z.string().describe('Path of the template as it would lie among the shipped ones.'),
    line: z.int().nullable().describe('From 1; null when the fault has no place in the text.'),
    value: z.string().nullable().describe('What the template asks for; null when the fault is not about a value.'),
    reason: z.string(),
  })
  .meta({ id: 'DocumentTemplateFault' });

const summary = z.object({
  id: z.uuid(),
  kind: templateKind,
  name: z.string(),
  revision: z.int(),
  latestVersion: z.int().describe('0 while nothing is published.'),
  isDefault: z.boolean(),
  createdAt: isoTime,
  updatedAt: isoTime,
});
export const templateSummaries = pageOf(summary.meta({ id: 'DocumentTemplateSummary' }), 'DocumentTemplates');
export const templateDraft = summary
  .extend({ sources, faults: z.array(templateFault).readonly().describe('It can be published when there are none.') })
  .meta({ id: 'DocumentTemplate' });

export const templateFaults = z
  .object({ faults: z.array(templateFault).readonly() })
  .meta({ id: 'DocumentTemplateFaults' });

const version = z.object({
  templateId: z.uuid(),
  number: z.int(),
  hash: z.string().describe('SHA-256 of the sources.'),
  authorUserId: z.uuid().nullable(),
  authorApiKeyId: z.uuid().nullable(),
  publishedAt: isoTime,
});
export const templateVersion = version.meta({ id: 'DocumentTemplateVersion' });
export const templateVersions = pageOf(templateVersion, 'DocumentTemplateVersions');
export const templateVersionContent = version.extend({ sources }).meta({ id: 'DocumentTemplateVersionContent' });
export const shippedTemplate = z.object({ kind: templateKind, sources }).meta({ id: 'DocumentTemplateShipped' });
