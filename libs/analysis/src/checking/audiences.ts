import type { WorkModel } from '#work-model';
import type { RoleFacts } from './role-facts.js';
import { nameOf, personOf } from './named-people.js';

/**
 * Whom free words for people mean. `clients`: whoever is served; `manager`: whom the holder reports to; `team`: those one works with;
 * `everyone`: all of them. `unknown`: somebody, who may be any of these ("operations", "Ada Quill").
 */
export type Audience = 'clients' | 'manager' | 'team' | 'everyone' | 'unknown';

// English and German side by side: the words are short, and role files mix the two.
const WORDS: readonly (readonly [Audience, RegExp])[] = [
  ['everyone', /\b(?:everyone|everybody|all|anyone|anybody|whole company|alle[nr]?|jeder)\b/i],
  [
    'clients',
    /\b(?:clients?|customers?|patients?|guests?|visitors?|callers?|tenants?|members?|(?:the )?public|users?|pupils|students|parents|residents|citizens|donors|kund(?:e|en|innen)|mandant(?:en|innen)|patient(?:en|innen)|gäste|schüler(?:innen)?|eltern|bürger(?:innen)?)\b/i,
  ],
  [
    'manager',
    /\b(?:managers?|management|supervisors?|boss|director|head|lead|leader|principal|owner|partner|chief|foreman|leitung|leiter(?:in)?|vorgesetzte[rn]?|chef(?:in)?)\b/i,
  ],
  ['team', /\b(?:team|teams|colleagues|co-?workers|crew|staff|department|kolleg(?:en|innen)|belegschaft|abteilung)\b/i],
];

/** Whom the words mean; of a person of the file their name and title say it. */
export function audienceOf(model: WorkModel, idOrWords: string): Audience {
  const title = personOf(model, idOrWords)?.title ?? '';
  const words = `${nameOf(model, idOrWords)} ${title}`;
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}

/** Whether the role has to do with clients: they take part in a required duty, or a result goes to them. */
export function servesClients({ model }: RoleFacts): boolean {
  const met = model.sync
    .filter(({ attendance }) => attendance === 'required')
    .flatMap(({ participants }) => participants);
  return [...met, ...receiversOf(model)].some((contact) => audienceOf(model, contact) === 'clients');
}

/**
 * Everybody whom messages go to and come from: participants of required duties that are not at a physical place, where people talk, and
 * those who receive or check results. Ids of people or words, each once.
 */
export function writtenContactsOf(facts: RoleFacts): string[] {
  const { model } = facts;
  const met = model.sync
    .filter(({ attendance, place }) => attendance === 'required' && !facts.isPhysical(place))
    .flatMap(({ participants }) => participants);
  return [...new Set([...met, ...receiversOf(model)])];
}

function receiversOf(model: WorkModel): string[] {
  return model.async.flatMap(({ receiver, reviewer }) => [receiver, reviewer]).filter((who) => who !== null);
}
