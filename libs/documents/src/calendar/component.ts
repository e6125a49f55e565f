import { escape, foldLines } from 'ical-generator';

/** One content line of RFC 5545, section 3.1, not yet folded. */
export type Line = string;

/** Lines of a component, with `BEGIN` and `END` around them. */
export function component(name: string, ...content: readonly (readonly Line[])[]): Line[] {
  return [`BEGIN:${name}`, ...content.flat(), `END:${name}`];
}

/** A property whose value is not text: a date, a rule, a code. Parameters go with the name: `DTSTART;TZID=Europe/Berlin`. */
export function property(name: string, value: string): Line {
  return `${name}:${value}`;
}

/** A TEXT property (3.3.11); none when there is no text. */
export function textProperty(name: string, text: string | null): Line[] {
  if (text === null || text === '') return [];
  return [property(name, escape(withoutControls(text), false))];
}

/** RFC 5545 allows tabs and line breaks in text and no other control character: parsers reject the whole file for one. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must be found
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '');
}

/** The whole file: lines of at most 75 octets that end in CRLF, the last one too. */
export function fileOf(lines: readonly Line[]): string {
  return `${foldLines(lines.join('\r\n'))}\r\n`;
}
