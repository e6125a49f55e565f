import type { RoleSummary } from '#roles';
import { dayInWords, pageOf, pageTemplates, type PageReader } from '../../pages/index.js';
import { rolesWords, type RolesSay } from './words.js';

const templates = pageTemplates('roles');
const STATES = ['draft', 'published', 'archived'] as const;

export interface RolesPage {
  readonly roles: readonly RoleSummary[];
  readonly wanted: { readonly q: string; readonly state: RoleSummary['state'] | null };
  /** Addresses of the pages before and after; null: there is none. */
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** All roles that fit, the newest first. */
export function rolesPage(reader: PageReader, { roles, wanted, next, isFirst }: RolesPage): string {
  const say = rolesWords(reader.language);
  const mayWrite = reader.caller.permissions.has('roles:write');
  const isFiltered = wanted.q !== '' || wanted.state !== null;
  const frame = {
    title: say('title'),
    part: 'roles',
    lead: say('lead'),
    actions: mayWrite ? [{ words: say('new'), address: '/roles/new', isFirst: true }] : [],
  } as const;
  return pageOf(templates, 'roles/roles', reader, frame, {
    q: wanted.q === '' ? null : wanted.q,
    states: STATES.map((state) => ({ value: state, words: say(state), isChosen: wanted.state === state })),
    roles: roles.length === 0 ? null : roles.map((role) => roleRow(role, say, reader)),
    isEmpty: roles.length === 0 && isFirst && !isFiltered,
    mayWrite,
    next,
    isFirst,
    say: say.words,
  });
}

function roleRow(role: RoleSummary, say: RolesSay, { language, timeZone }: PageReader): object {
  const { id, title, state, locationMode, latestVersion, updatedAt } = role;
  return {
    title,
    address: `/roles/${id}`,
    state: { words: say(state), style: `badge ${STATE_STYLE[state]}` },
    place: say(locationMode ?? 'openLocation'),
    version: latestVersion === 0 ? say('noVersion') : say('version', { number: latestVersion }),
    waits: waitingWords(role, say),
    changed: { iso: updatedAt.toISOString(), words: dayInWords(updatedAt, language, timeZone) },
  };
}

const STATE_STYLE = { draft: 'active', published: 'good', archived: 'plain' } as const;

function waitingWords({ draftIsOpen, draftHasFaults, draftCause, state }: RoleSummary, say: RolesSay): string | null {
  if (draftHasFaults) return say('faults');
  if (!draftIsOpen || state === 'draft') return null;
  return say(draftCause === null ? 'draftWaits' : 'draftWaitsPolicy');
}
