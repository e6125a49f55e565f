/** A PDF text string (ISO 32000-1, 7.9.2.2): a literal for plain ASCII, else UTF-16BE with its mark, in hexadecimal. */
export function textString(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&').replaceAll('\n', '\\n')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A PDF name; what may not stand in a name is written as `#xx` (7.3.5). */
export function name(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return `/${[...bytes].map((byte) => (isRegular(byte) ? String.fromCharCode(byte) : escaped(byte))).join('')}`;
}

/** A PDF date (7.9.4), in UTC. */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00')`;
}

export function reference(objectNumber: number): string {
  return `${objectNumber} 0 R`;
}

function isRegular(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && !'#()<>[]{}/%'.includes(String.fromCharCode(byte));
}

function escaped(byte: number): string {
  return `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
