import type { Span } from '../proposal.js';
import type { Passage } from '../text/passages.js';
import { findWords, hasWords } from '../text/words.js';
import type { Clause } from './clauses.js';
import { inClause } from './deadline.js';

export interface ReplyWords {
  readonly channel: string;
  readonly audience: string | null;
  readonly reply: Span | null;
  readonly words: string;
}

/** How fast a message on a channel is answered; null when the clause names no channel, no answer or no time for it. */
export function replyIn(passage: Passage, clause: Clause): ReplyWords | null {
  const { duties } = passage.language;
  if (!hasWords(clause.words, duties.replies) || hasWords(clause.words, duties.notChannels)) return null;
  const [within] = inClause(passage, clause).within;
  const [sameDay] = findWords(clause.words, duties.sameDay);
  const words = within === undefined ? sameDay?.text : passage.words.slice(within.start, within.end);
  if (words === undefined) return null;
  const channel = channelIn(clause.words, passage);
  if (channel === null) return null;
  return { channel, audience: audienceIn(clause.words, passage), reply: within?.span ?? null, words };
}

/** “Nachrichten im Chat” come by chat: what stands after “im” is the channel, else the first that is named. */
function channelIn(words: string, { language }: Passage): string | null {
  const { channels, channelAfter } = language.duties;
  const [led] = findWords(words, `(?:${channelAfter}) (${channels})`);
  const [first] = findWords(words, channels);
  return led?.groups[0] ?? first?.text ?? null;
}

function audienceIn(words: string, { language }: Passage): string | null {
  const { audiences, channels } = language.duties;
  for (const audience of audiences) {
    const [hit] = findWords(words, audience.replaceAll('CHANNEL', `(?:${channels})`));
    const [group] = hit?.groups ?? [];
    // “parents' emails”: the plural belongs to the name of the group.
    if (group !== undefined) return /s' /.test(hit?.text ?? '') ? `${group}s` : group;
  }
  return null;
}
