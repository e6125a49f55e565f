import type { AgreementSummary } from '#agreements';
import { dayInWords, pageOf, pageTemplates, type PageReader } from '../../pages/index.js';
import { sendingWords } from './sending-words.js';
import { agreementsWords, STATE_STYLE, type AgreementsSay } from './words.js';

const templates = pageTemplates('agreements');

export interface AgreementsPage {
  readonly agreements: readonly AgreementSummary[];
  /** Address of the page after; null: there is none. */
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** All agreements, the newest first, each with where it is. */
export function agreementsPage(reader: PageReader, { agreements, next, isFirst }: AgreementsPage): string {
  const say = agreementsWords(reader.language);
  const frame = { title: say('title'), part: 'agreements', lead: say('lead'), actions: actionsFor(reader) } as const;
  return pageOf(templates, 'agreements/agreements', reader, frame, {
    agreements: agreements.length === 0 ? null : agreements.map((one) => row(one, say, reader)),
    next,
    isFirst,
    say: say.words,
  });
}

function row(agreement: AgreementSummary, say: AgreementsSay, { language, timeZone }: PageReader): object {
  const { id, newHire, roleTitle, state, stateSince, hasFault, openQuestions } = agreement;
  const notes = [
    ...(hasFault ? [say('fault')] : []),
    ...(openQuestions === 0 ? [] : [say('questions', { count: openQuestions })]),
  ];
  return {
    address: `/agreements/${id}`,
    title: newHire ?? say('nobody'),
    role: roleTitle,
    state: { words: say(`state-${state}`), style: STATE_STYLE[state] },
    note: notes.length === 0 ? null : notes.join(' · '),
    since: { iso: stateSince.toISOString(), words: dayInWords(stateSince, language, timeZone) },
  };
}

function actionsFor({ caller, language }: PageReader) {
  if (!caller.permissions.has('agreements:write')) return [];
  return [{ words: sendingWords(language)('new'), address: '/agreements/new', isFirst: true }];
}
