import { facet, searchWords, type FacetName } from '../drafts/draft-content.js';
import { SUMMARY, type RoleState } from './role-rows.js';

export interface RoleFilter {
  /** Beginnings of words of the title or id; all must be found. */
  readonly text: string | null;
  readonly state: RoleState | null;
  readonly teamId: string | null;
  readonly engagement: string | null;
  readonly location: string | null;
  /** ISO 3166 code. */
  readonly jurisdiction: string | null;
}

/** What part of the list is wanted. */
export interface RolePage {
  readonly limit: number;
  /** Id of the last role of the page before. */
  readonly after: string | null;
}

interface Query {
  readonly sql: string;
  readonly values: unknown[];
}

/** The one statement that lists roles, newest first. Without a state the archived ones are left out. */
export function roleQuery(filter: RoleFilter, { limit, after }: RolePage): Query {
  const terms = termsOf(filter);
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const [first, ...others] = terms;
  const planned = terms.length === 1 ? unseen : String;
  // The index of terms has the order of the list, so the first fifty matches end the search.
  const from =
    first === undefined
      ? 'role'
      : `role_term found JOIN role ON role.tenant_id = found.tenant_id AND role.id = found.role_id`;
  const id = first === undefined ? 'role.id' : 'found.role_id';
  const conditions = [
    first === undefined
      ? 'role.tenant_id = app_tenant()'
      : `found.tenant_id = app_tenant() AND found.term = ${planned(value(first), 'text')}`,
    ...others.map(
      (term) =>
        `EXISTS (SELECT FROM role_term other WHERE other.tenant_id = app_tenant() AND other.term = ${value(term)} AND other.role_id = ${id})`,
    ),
    filter.state === null ? `role.state <> 'archived'` : `role.state = ${value(filter.state)}`,
    ...(filter.teamId === null ? [] : [`role.team_id = ${value(filter.teamId)}`]),
    ...(after === null ? [] : [`${id} < ${planned(value(after), 'uuid')}`]),
  ];
  const sql = `SELECT ${SUMMARY} FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${id} DESC LIMIT ${planned(value(limit), 'int')}`;
  return { sql, values };
}

/**
 * A value that Postgres does not look at while it plans. Of several words the rarest should come first, and it knows which that is. One
 * word leaves nothing to choose, yet it would plan the search anew for each, which takes as long as the search.
 */
function unseen(value: string, type: 'text' | 'int' | 'uuid'): string {
  return `(SELECT ${value}::${type})`;
}

/** The longest word first: it is the rarest, as far as can be told without asking. */
function termsOf({ text, engagement, location, jurisdiction }: RoleFilter): string[] {
  const words = text === null ? [] : searchWords(text).map((word) => word.slice(0, 20));
  const facets: readonly (readonly [FacetName, string | null])[] = [
    ['jurisdiction', jurisdiction],
    ['location', location],
    ['engagement', engagement],
  ];
  return [
    ...words.sort((a, b) => b.length - a.length),
    ...facets.flatMap(([name, wanted]) => (wanted === null ? [] : [facet(name, wanted)])),
  ];
}
