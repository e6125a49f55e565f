import type { TextSpan } from '../proposal.js';

/**
 * The words of a stretch of text as patterns read them: without characters that nobody sees, with one form of blank, quote and hyphen.
 * It remembers where each character came from, because proposals point into the text that was given.
 */
export class PlainWords {
  private constructor(
    readonly words: string,
    private readonly origins: readonly number[],
    private readonly end: number,
  ) {}

  static of(text: string, { start, end }: TextSpan): PlainWords {
    const units: string[] = [];
    const origins: number[] = [];
    for (let at = start; at < end; at += 1) {
      const unit = plainUnit(text.charAt(at));
      if (unit === '' || (unit === ' ' && (units.length === 0 || units.at(-1) === ' '))) continue;
      units.push(unit);
      origins.push(at);
    }
    if (units.at(-1) === ' ') units.pop();
    // Half of a character is none, and no role file may hold one.
    return new PlainWords(units.join('').toWellFormed(), origins, end);
  }

  /** Where a half-open stretch of `words` stands in the text that was given. */
  spanOf(start: number, end: number): TextSpan {
    const last = this.origins[end - 1] ?? this.end - 1;
    return { start: this.origins[start] ?? this.end, end: last + 1 };
  }
}

/** Controls and formatting characters: zero-width, soft hyphen, directions, NUL. Blanks among the controls are blanks. */
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE0F]/u;
const BLANK = /\s/u;
const FORMS: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '—': '–',
  '−': '–',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};

function plainUnit(unit: string): string {
  if (BLANK.test(unit)) return unit === '\uFEFF' ? '' : ' ';
  if (INVISIBLE.test(unit)) return '';
  return FORMS[unit] ?? unit;
}

/** Whether a text holds anything that can be seen. */
export function isSeen(unit: string): boolean {
  return plainUnit(unit).trim() !== '';
}
