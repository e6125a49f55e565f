import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Templates } from '#documents';
import { projectRoot, workpactVersion } from '#program';
import { SECTIONS } from './example-roles.js';
import type { ExampleDocument, ShownExample } from './examples.js';

const PAGES = ['pages/examples/examples.hbs', 'pages/examples/document.hbs'] as const;

const templates = new Templates(
  new Map(PAGES.map((path) => [path, readFileSync(join(projectRoot(), 'templates', path), 'utf8')])),
);

/** The list of all example roles and their documents. */
export function examplesPage(roles: readonly ShownExample[]): string {
  const sections = SECTIONS.map(({ id, title, about, prefix }) => ({
    id,
    title,
    about,
    roles: roles.filter((role) => prefix.test(role.id)).map(roleCard),
  }));
  return templates.render('pages/examples/examples.hbs', { version: workpactVersion(), count: roles.length, sections });
}

/** One document as it reads, with the way to its files and to the role's other documents. */
export function documentPage(role: ShownExample, document: ExampleDocument): string {
  return templates.render('pages/examples/document.hbs', {
    role: role.model.role.title,
    document: document.name,
    html: `/examples/out/${document.files.en}.html`,
    siblings: role.documents.map((sibling) => ({
      title: sibling.name,
      page: pageOf(role, sibling),
      current: sibling === document,
    })),
    files: [
      { label: 'PDF', address: `/examples/out/${document.files.en}.pdf` },
      { label: 'PDF auf Deutsch', address: `/examples/out/${document.files.de}.pdf` },
    ],
  });
}

function roleCard(role: ShownExample): object {
  const title = role.model.role.title;
  return {
    id: role.id,
    title,
    organisation: role.model.organisation.tradingName ?? role.model.organisation.legalName,
    file: role.file,
    standing: standing(role),
    documents: role.documents.map((document) => ({
      title: document.name,
      page: pageOf(role, document),
      files: [
        {
          format: 'PDF',
          address: `/examples/out/${document.files.en}.pdf`,
          label: `PDF: ${document.name} of ${title}`,
        },
        {
          format: 'Deutsch',
          address: `/examples/out/${document.files.de}.pdf`,
          label: `Deutsch: ${document.name} of ${title}, PDF in German`,
        },
      ],
    })),
    more: [
      { title: 'Calendar', address: `/examples/out/${role.id}.ics`, label: `Calendar of ${title}` },
      { title: 'Measures', address: `/examples/out/${role.id}.measures.json`, label: `Measures of ${title}, JSON` },
    ],
  };
}

/** Where the role stands between synchronous and asynchronous, in one line. */
function standing({ measures }: ShownExample): string {
  const label = measures.label?.replaceAll('-', ' ') ?? 'not measured';
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${measures.weeklySyncHours} hours a week at set times`;
}

function pageOf(role: ShownExample, document: ExampleDocument): string {
  return `/examples/${role.id}/${document.kind}`;
}
