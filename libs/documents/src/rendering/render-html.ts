import Handlebars from 'handlebars';
import { assertComplete } from '../views/completeness.js';
import type { DocumentKind } from '../views/document-kinds.js';
import type { DocumentInput } from '../views/document-input.js';
import { expectationSheetView } from '../views/expectation-sheet.js';
import { jobDescriptionView } from '../views/job-description.js';
import { onboardingAgreementView } from '../views/onboarding-agreement.js';
import type { ExpectationSheetView } from '../views/schema/expectation-sheet.js';
import type { JobDescriptionView } from '../views/schema/job-description.js';
import type { OnboardingAgreementView } from '../views/schema/onboarding-agreement.js';
import type { StatementOfWorkView } from '../views/schema/statement-of-work.js';
import { statementOfWorkView } from '../views/statement-of-work.js';
import { bodyPath, documentTemplates, type DocumentTemplates } from '../templating/document-templates.js';
import { pageStyle } from '../templating/page-style.js';

/** The view model of each kind of document. */
interface DocumentViews {
  'job-description': JobDescriptionView;
  'expectation-sheet': ExpectationSheetView;
  'onboarding-agreement': OnboardingAgreementView;
  'statement-of-work': StatementOfWorkView;
}
export type DocumentView = DocumentViews[DocumentKind];

const VIEWS: { readonly [K in DocumentKind]: (input: DocumentInput) => DocumentViews[K] } = {
  'job-description': jobDescriptionView,
  'expectation-sheet': expectationSheetView,
  'onboarding-agreement': onboardingAgreementView,
  'statement-of-work': statementOfWorkView,
};

export interface RenderedHtml<K extends DocumentKind = DocumentKind> {
  /** A whole HTML document with its style. Fonts are named, not embedded. */
  readonly html: string;
  readonly view: DocumentViews[K];
}

/**
 * Makes one document of a role as HTML.
 *
 * @param templates of an organisation; the shipped ones when left out
 * @throws DocumentKindUnfitError, MissingValuesError, TemplateError, MissingExpectationsError
 */
export function renderHtml<K extends DocumentKind>(
  kind: K,
  input: DocumentInput,
  templates: DocumentTemplates = documentTemplates(),
): RenderedHtml<K> {
  const view = viewOf(kind, input);
  const html = renderView(view, templates);
  assertComplete(kind, input.model, html);
  return { html, view };
}

/** All that one document says, in words. @throws DocumentKindUnfitError, MissingValuesError */
export function viewOf<K extends DocumentKind>(kind: K, input: DocumentInput): DocumentViews[K] {
  return VIEWS[kind](input);
}

/** Lays out a view with a set of templates. Does not compare it with the model: see renderHtml. */
export function renderView(view: DocumentView, { templates, styleOf }: DocumentTemplates): string {
  const { meta } = view;
  const body = templates.render(bodyPath(meta.kind), view);
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${Handlebars.escapeExpression(meta.title)}</title>
<style>
${pageStyle(meta)}
${styleOf(meta.kind)}</style>
</head>
<body class="${meta.kind} ${meta.paper}">
${body}</body>
</html>
`;
}
