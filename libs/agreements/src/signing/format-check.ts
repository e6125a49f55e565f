import { createHash } from 'node:crypto';
import { wordPage } from '#signing';

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 5;

/**
 * The code that stands in a small PDF, to be typed on the page: it shows that somebody can open the format in which they get the agreement
 * (15 USC 7001(c)(1)(C)(ii)). It keeps nobody out, so it is made from the session alone and kept nowhere.
 */
export function formatCheckCode(sessionId: string): string {
  const hash = createHash('sha256').update(`format check of ${sessionId}`).digest();
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[(hash[index] ?? 0) % ALPHABET.length]).join('');
}

/** The small PDF with the code. */
export function formatCheckPdf(sessionId: string): Promise<Uint8Array> {
  return wordPage(formatCheckCode(sessionId), 'Workpact');
}
