import { z } from 'zod';
import { API_KEY_SCOPES, type ShownApiKey } from '#accounts';
import {
  dayInWords,
  field,
  pageOf,
  pageTemplates,
  type PageProblem,
  type PageReader,
  type Typed,
} from '../pages/index.js';
import { scopeInWords } from './scope-words.js';
import { settingsWords, type SettingsSay } from './words.js';

const templates = pageTemplates('settings');
const DAYS = 90;

export const apiKeyForm = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(API_KEY_SCOPES)).min(1),
  days: z.coerce.number().int().min(1).max(366),
});

export interface ApiKeysPage {
  readonly keys: readonly ShownApiKey[];
  /** Address of the page after; null: there is none. */
  readonly next: string | null;
  readonly isFirst: boolean;
  /** The key just made, which is shown this once. */
  readonly key: string | null;
  readonly typed: Typed;
  readonly problem: PageProblem | null;
  readonly hasJustRevoked: boolean;
}

/** The keys of an organisation's programs, and the form for another. */
export function apiKeysPage(reader: PageReader, page: ApiKeysPage): string {
  const { keys, next, isFirst, key, typed, problem } = page;
  const say = settingsWords(reader.language);
  const frame = {
    title: say('apiKeys'),
    part: 'settings',
    lead: say('apiKeysLead'),
    done: page.hasJustRevoked ? say('keyRevoked') : null,
    problem: problem?.words ?? null,
  } as const;
  return pageOf(templates, 'settings/api-keys', reader, frame, {
    key,
    keys: keys.length === 0 ? null : keys.map((one) => keyRow(one, say, reader)),
    next,
    isFirst,
    ...form(reader, typed, problem),
    say: say.words,
  });
}

function form({ caller, language }: PageReader, typed: Typed, problem: PageProblem | null): object {
  const say = settingsWords(language);
  const faults = problem?.faults ?? [];
  const ticked = typed.list('scopes');
  const days = typed.text('days') ?? DAYS;
  return {
    name: field(
      { name: 'name', label: say('keyName'), hint: say('keyNameHint'), value: typed.text('name'), isRequired: true },
      faults,
    ),
    days: field(
      { name: 'days', label: say('keyDays'), hint: say('keyDaysHint'), value: days, type: 'number', isShort: true },
      faults,
    ),
    scopes: API_KEY_SCOPES.filter((scope) => caller.permissions.has(scope)).map((scope) => ({
      value: scope,
      words: scopeInWords(scope, language),
      isChosen: ticked.includes(scope),
    })),
    scopesFault: faults.some(({ pointer }) => pointer.startsWith('/scopes')) ? say('keyScopesFault') : null,
  };
}

function keyRow(key: ShownApiKey, say: SettingsSay, { language, timeZone }: PageReader): object {
  const { id, name, prefix, scopes, expiresAt, lastUsedAt, revokedAt } = key;
  const state = revokedAt !== null ? 'revoked' : expiresAt.getTime() <= Date.now() ? 'expired' : 'works';
  return {
    name,
    prefix,
    state: { words: say(state), style: state === 'works' ? 'badge good' : 'badge plain' },
    scopes: scopes.map((scope) => scopeInWords(scope, language)),
    count: say('scopeCount', { count: scopes.length }),
    used: lastUsedAt === null ? say('neverUsed') : dayInWords(lastUsedAt, language, timeZone),
    expires: { iso: expiresAt.toISOString(), words: dayInWords(expiresAt, language, timeZone) },
    revoke: state === 'works' ? `/settings/api-keys/${id}/revoke` : null,
  };
}
