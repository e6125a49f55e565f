import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { ArchivalFacts } from '../pdf/archive/to-archival-pdf.js';
import { LOCALES } from '../language/language.js';
import { sharedStyle, templateFolder } from '../templating/document-templates.js';
import { pageStyle } from '../templating/page-style.js';
import { Templates } from '../templating/templates.js';
import {
  completionCertificateView,
  type CertificatePlace,
  type CompletionFacts,
} from '../views/completion-certificate.js';
import { completionCertificateSchema, type CompletionCertificateView } from '../views/schema/completion-certificate.js';

const BODY = 'completion-certificate/body.hbs';

interface Loaded {
  readonly templates: Templates;
  readonly style: string;
}
let loaded: Loaded | null = null;

function load(): Loaded {
  const folder = templateFolder();
  return {
    templates: new Templates(new Map([[BODY, readFileSync(join(folder, BODY), 'utf8')]])),
    style: `${sharedStyle(folder)}\n${readFileSync(join(folder, 'completion-certificate/style.css'), 'utf8')}`,
  };
}

/** The completion certificate of an agreement as HTML, with all that it says. @throws TemplateError */
export function renderCertificate(
  facts: CompletionFacts,
  place: CertificatePlace,
): { html: string; view: CompletionCertificateView } {
  loaded ??= load();
  const view = completionCertificateSchema.parse(completionCertificateView(facts, place));
  const { meta } = view;
  const html = `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${Handlebars.escapeExpression(meta.title)}</title>
<style>
${pageStyle(meta)}
${loaded.style}</style>
</head>
<body class="completion-certificate ${meta.paper}">
${loaded.templates.render(BODY, view)}</body>
</html>
`;
  return { html, view };
}

/** What the PDF says about itself; the facts go with it as data. */
export function certificateFile(
  facts: CompletionFacts,
  { meta }: CompletionCertificateView,
  json: Uint8Array,
): ArchivalFacts {
  return {
    title: meta.title,
    author: meta.organisation,
    subject: meta.documentName,
    keywords: [meta.documentName, facts.agreement.role],
    language: LOCALES[meta.language],
    createdAt: new Date(facts.events.at(-1)?.at ?? 0),
    documentId: `completion ${facts.agreement.id} ${facts.seal.sha256}`,
    attachments: [
      {
        name: 'completion.json',
        mimeType: 'application/json',
        description: 'What happened to the agreement, as data: parties, files, and the chain of events.',
        bytes: json,
        relationship: 'Data',
      },
    ],
  };
}
