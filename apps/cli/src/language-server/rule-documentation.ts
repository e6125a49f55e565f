import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ALL_RULES } from '#analysis';
import { projectRoot } from '#program';
import { ROLE_FILE_RULE } from '../checking/checked-file.js';
import { rulePage } from '../checking/rule-pages.js';

/**
 * Where the page of a rule can be opened: the one that came with this program, so that it fits the rule and can be read offline. Null for what the
 * checker says of waivers, which has no page.
 */
export function pageUri(rule: string): string | null {
  const path = pagePath(rule);
  return path === null ? null : pathToFileURL(path).href;
}

/** What a rule's page says before its examples, in Markdown; null for what is no rule. */
export function pageInShort(rule: string): string | null {
  if (!isRule(rule)) return null;
  const [said = ''] = rulePage(rule).split(/^## (?:Examples|Source)$/m);
  // It stands below a finding or a name; headings one level down make it part of one text.
  return said.replaceAll(/^(#+) /gm, '#$1 ').trim();
}

function pagePath(rule: string): string | null {
  if (rule === ROLE_FILE_RULE) return join(projectRoot(), 'docs/guide/role-file.md');
  return isRule(rule) ? join(projectRoot(), pageOf(rule)) : null;
}

function isRule(id: string): boolean {
  return ALL_RULES.some((rule) => rule.id === id);
}

function pageOf(rule: string): string {
  return `libs/analysis/src/rules/${rule}/${rule}.md`;
}
