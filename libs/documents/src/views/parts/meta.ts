import type { z } from 'zod';
import { date } from '../../language/dates.js';
import type { MessageKey } from '../../language/catalogue/en/index.js';
import { say } from '../../language/say.js';
import { contrastRatio, DEFAULT_ACCENT, mix, WHITE } from '../../colour.js';
import type { DocumentKind } from '../document-kinds.js';
import type { DocumentInput, Paper } from '../document-input.js';
import type { meta } from '../schema/parts.js';
import { organisationName } from './names.js';

export type Meta = z.output<typeof meta>;

/** WCAG 2.2, 1.4.3: contrast of ordinary text. */
const TEXT_CONTRAST = 4.5;
/** Countries whose offices print on Letter; everyone else on A4 (ISO 216). ISO 3166-1 codes, from CLDR's paper size data. */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);
const DOCUMENT_NAMES = {
  'job-description': 'document.jobDescription',
  'expectation-sheet': 'document.expectationSheet',
  'onboarding-agreement': 'document.onboardingAgreement',
  'statement-of-work': 'document.statementOfWork',
} as const satisfies Record<DocumentKind, MessageKey>;

export function metaOf(kind: DocumentKind, input: DocumentInput): Meta {
  const { language, model } = input;
  const organisation = organisationName(model.organisation);
  const documentName = say(language, DOCUMENT_NAMES[kind]);
  const { logo } = model.organisation.brand;
  const values = { role: model.role.title, version: model.version, document: documentName, organisation };
  return {
    kind,
    language,
    title: say(language, 'document.title', values),
    documentName,
    role: model.role.title,
    organisation,
    version: model.version,
    versionLine: versionLine(input),
    effectiveFrom: model.effectiveFrom,
    modelHash: input.modelHash,
    paper: input.paper ?? paperFor(model.role.jurisdictions),
    accent: readableAccent(model.organisation.brand.colour ?? DEFAULT_ACCENT),
    logo: logo === null ? null : { source: logo, alt: say(language, 'logo.alt', values) },
    footerLine: say(language, 'footer.line', values),
    footerPage: pageWords(language),
  };
}

export function versionLine({ language, model }: DocumentInput): string {
  if (model.effectiveFrom === null) return say(language, 'meta.version', { version: model.version });
  return say(language, 'meta.versionFrom', { version: model.version, date: date(language, model.effectiveFrom) });
}

/** Letter where the first jurisdiction of the role uses it, else A4. */
export function paperFor(jurisdictions: readonly string[]): Paper {
  const country = jurisdictions[0]?.split('-')[0]?.toUpperCase() ?? '';
  return LETTER_COUNTRIES.has(country) ? 'letter' : 'a4';
}

/** The organisation's colour, darkened only as far as small text on white paper needs. */
export function readableAccent(colour: string): string {
  for (let share = 1; share > 0; share -= 0.04) {
    const darkened = mix(colour, '#000000', share);
    if (contrastRatio(darkened, WHITE) >= TEXT_CONTRAST) return darkened;
  }
  return '#000000';
}

/** The sentence "Page x of y" cut at its counters, which only the printing engine knows. */
export function pageWords(language: DocumentInput['language']): Meta['footerPage'] {
  const [before = '', between = '', after = ''] = say(language, 'footer.page', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000');
  return { before, between, after };
}
