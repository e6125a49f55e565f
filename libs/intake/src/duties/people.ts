import type { Language } from '../language/language.js';
import { beginsWith, findWords } from '../text/words.js';
import type { Clause } from './clauses.js';

/** Words for a person or group, as they stand in the text; half-open in the words of the sentence. */
export interface PeopleWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** With whom something is done. */
export function companyIn(clause: Clause, language: Language): PeopleWords | null {
  return peopleAfter(clause, language.duties.withWhom, language);
}

/** Who gets a result. Things are nobody: a database receives nothing. */
export function receiverIn(clause: Clause, language: Language): PeopleWords | null {
  const direct = language.duties.directReceiver;
  const lead = direct === null ? null : beginsWith(clause.words, direct);
  const addressed = lead === null ? null : /^(?:the|your) \p{L}+/u.exec(clause.words.slice(lead + 1));
  if (lead !== null && addressed !== null) {
    const start = clause.start + lead + 1;
    return { start, end: start + addressed[0].length, words: addressed[0] };
  }
  const people = peopleAfter(clause, language.duties.receiver, language);
  return people === null || findWords(people.words, language.duties.notReceivers).length > 0 ? null : people;
}

function peopleAfter(clause: Clause, lead: string, language: Language): PeopleWords | null {
  for (const hit of findWords(clause.words, `(?:${lead})(?= \\p{L})`)) {
    const end = hit.end + 1;
    const words = peopleFrom(clause.words.slice(end), language);
    if (words !== null) return { start: clause.start + end, end: clause.start + end + words.length, words };
  }
  return null;
}

/** Up to a word that cannot belong to people; in German up to the noun. */
function peopleFrom(rest: string, language: Language): string | null {
  const stop = findWords(rest, language.duties.endsPeople)[0]?.start ?? rest.length;
  const sign = /[,;.()\d–-]/.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, Math.min(stop, sign, 60)).trim();
  const people =
    language.code === 'de'
      ? (/^(?:(?:\p{Ll}+|(?:Ihr|Dein)\p{Ll}*) ){0,3}(?!(?:Ihr|Dein)\p{Ll}*(?!\p{L}))\p{Lu}[\p{L}:*]+/u.exec(
          words,
        )?.[0] ?? '')
      : words;
  const isNamed = language.code === 'de' ? people !== '' : /^(?:the|your|our|all|each)? ?\p{L}+/u.test(people);
  return isNamed && people.length > 2 ? people : null;
}
