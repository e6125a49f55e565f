import { z } from 'zod';
import { DOCUMENT_KINDS, templateSourcesSchema } from '#documents';
import { pageRequest } from '../http/index.js';

export const templateKind = z.enum(DOCUMENT_KINDS);

const sources = templateSourcesSchema
  .describe('What replaces the shipped templates of the kind; what is null or absent stays as shipped.')
  .meta({ id: 'DocumentTemplateSources' });
const name = z.string().trim().min(1).max(120);

export const templateWanted = z
  .strictObject({ kind: templateKind, name, sources: sources.prefault({}) })
  .meta({ id: 'DocumentTemplateWanted' });
export type TemplateWanted = z.output<typeof templateWanted>;

export const templateChange = z
  .strictObject({
    name,
    isDefault: z.boolean().describe('Make documents of the kind with it when nobody names a template.'),
    sources,
  })
  .meta({ id: 'DocumentTemplateChange' });
export type TemplateChange = z.output<typeof templateChange>;

export const sourcesToCheck = z.strictObject({ kind: templateKind, sources }).meta({ id: 'DocumentTemplateToCheck' });
export type SourcesToCheck = z.output<typeof sourcesToCheck>;

export const templatesRequest = pageRequest.extend({ kind: templateKind.optional() });
export type TemplatesRequest = z.output<typeof templatesRequest>;

export const templateId = z.uuid();
export const templateVersionNumber = z.coerce.number().int().min(1).max(1_000_000);
