import { ALL_RULES, type Severity, type WAIVER_FINDINGS } from '#analysis';
import { ROLE_FILE_RULE } from '../checked-file.js';
import { rulePage } from '../rule-pages.js';

export const SARIF_LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What the checker itself says, beside the rules of the catalogue. */
const OWN_RULES: Readonly<
  Record<typeof ROLE_FILE_RULE | keyof typeof WAIVER_FINDINGS, { text: string; level: 'error' | 'warning' }>
> = {
  [ROLE_FILE_RULE]: { text: 'The file cannot be read as a role file.', level: 'error' },
  'waiver-expired': { text: 'A waiver in the role file has ended.', level: 'warning' },
  'waiver-too-long': { text: 'A waiver in the role file holds for more than 12 months.', level: 'warning' },
  'waiver-unused': { text: 'A waiver in the role file covers no finding.', level: 'warning' },
  'waiver-unknown-rule': { text: 'A waiver in the role file names a rule that does not exist.', level: 'warning' },
};

/** Where the pages of rules are read on the web, beside the schemas. The page itself travels in every report, too. */
const PAGES = 'https://workpact.org/rules';

/** Every rule with its page as help, so that a viewer shows why without a network. */
export function sarifRules(): object[] {
  const catalogue = ALL_RULES.map(({ id, title, severity, family, isLegal }) => {
    const page = rulePage(id);
    return {
      id,
      name: pascalCase(id),
      shortDescription: { text: sentence(title) },
      fullDescription: { text: section(page, 'Why') ?? sentence(title) },
      help: { text: plain(page), markdown: page },
      helpUri: `${PAGES}/${id}`,
      defaultConfiguration: { level: SARIF_LEVELS[severity] },
      properties: { tags: [family, ...(isLegal ? ['law'] : [])] },
    };
  });
  const own = Object.entries(OWN_RULES).map(([id, { text, level }]) => ({
    id,
    name: pascalCase(id),
    shortDescription: { text },
    help: { text },
    defaultConfiguration: { level },
  }));
  return [...catalogue, ...own];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function section(page: string, heading: string): string | null {
  const body = page.split(`\n## ${heading}\n`)[1]?.split(/\n## /)[0];
  return body === undefined ? null : plain(body);
}

/** Paragraphs on one line each; marks of emphasis and code taken away. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\*\*|`/g, '').trim();
}
