import { writingFonts, type Language } from '#documents';
import type { FieldFill, TextRun } from '#signing';
import type { AgreementParty } from '../entities/agreement-party.entity.js';

/** What is known of the parties when the document is issued: it is printed beside their signatures. */
export function namesToFill(parties: readonly AgreementParty[]): FieldFill[] {
  return parties.flatMap(({ field, displayName, title }) =>
    field === null
      ? []
      : [fill(`${field}-name`, displayName), ...(title === null ? [] : [fill(`${field}-title`, title)])],
  );
}

/** What a party's own act adds: the day, and their initials where they have taken note of a part. */
export function actToFill(
  { field, displayName, language, timeZone }: AgreementParty,
  at: Date,
  initialFields: readonly string[],
): FieldFill[] {
  if (field === null) return [];
  return [
    fill(`${field}-date`, dayInWords(at, language, timeZone)),
    ...initialFields.map((name) => fill(name, initialsOf(displayName))),
  ];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word = '') => firstLetter(word))
    .join('')
    .toLocaleUpperCase();
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

export function typedRuns(text: string): readonly TextRun[] {
  return writingFonts(text, 'serif-italic');
}

/** The small line under a signature: whose it is, also where another name is printed, and when, to the second. */
export function captionRuns({ displayName, title }: AgreementParty, at: Date): readonly TextRun[] {
  const who = title === null ? displayName : `${displayName}, ${title}`;
  return writingFonts(`${who} · ${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`, 'sans');
}

/** The day as it is in their zone: a signature at midnight is of the day that its signer lives in. */
function dayInWords(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone }).format(at);
}

function fill(field: string, text: string): FieldFill {
  return { field, runs: writingFonts(text, 'sans') };
}
