import {
  assertKindFits,
  calendarFile,
  documentKindsFor,
  LANGUAGES,
  type DocumentKind,
  type DocumentRenderer,
  type Language,
  type Paper,
} from '#documents';
import type { RoleInput } from './role-input.js';

export type RenderFormat = 'pdf' | 'html' | 'json' | 'ics';

/** One file to make. A calendar is made once a role, whichever documents are asked for. */
export interface PlannedFile {
  readonly name: string;
  readonly role: RoleInput;
  readonly kind: DocumentKind | 'calendar';
  readonly language: Language;
}

interface PlanOptions {
  readonly document?: DocumentKind[];
  readonly format: RenderFormat;
  readonly lang?: Language;
  readonly paper?: Paper;
}

/**
 * The files that a role asks for, named `<role file>.<kind>.<format>`, with the language in it when it is not the role's own.
 * @throws DocumentKindUnfitError
 */
export function planFiles(role: RoleInput, options: PlanOptions): PlannedFile[] {
  const own = LANGUAGES.find((language) => role.model.language.startsWith(language)) ?? 'en';
  const language = options.lang ?? own;
  const tag = language === own ? '' : `.${language}`;
  const ending = `${tag}.${options.format}`;
  if (options.format === 'ics') return [{ name: `${role.name}${ending}`, role, kind: 'calendar', language }];
  const kinds = options.document ?? documentKindsFor(role.model);
  return kinds.map((kind) => {
    assertKindFits(kind, role.model);
    return { name: `${role.name}.${kind}${ending}`, role, kind, language };
  });
}

/** @throws what DocumentRenderer throws */
export async function makeFile(
  { role, kind, language }: PlannedFile,
  { format, paper }: PlanOptions,
  renderer: DocumentRenderer,
): Promise<Uint8Array | string> {
  if (kind === 'calendar') return calendarFile(role.model, { language });
  const request = { model: role.model, kind, language, paper: paper ?? null };
  if (format === 'pdf') return renderer.pdf(request);
  const { html, view } = renderer.html(request);
  return format === 'html' ? html : `${JSON.stringify(view, null, 2)}\n`;
}
