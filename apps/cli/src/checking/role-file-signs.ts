import { createScanner } from 'jsonc-parser';

/** Kinds of the scanner's tokens, which it exports as a const enum that single-file compilers cannot read. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, colon: 6, string: 10, end: 17 } as const;

/**
 * Whether a text found in a folder means to be a role file: it has a key `workpact` at the top. It must be told of files with syntax
 * errors too, so nothing is parsed.
 */
export function looksLikeRoleFile(text: string): boolean {
  if (!text.includes('workpact')) return false;
  const isBraced = /^\uFEFF?\s*\{/.test(text);
  return isBraced ? hasKeyInBraces(text) : /^\uFEFF?(["']?)workpact\1\s*:/m.test(text);
}

function hasKeyInBraces(text: string): boolean {
  if (/^\uFEFF?\s*\{\s*["']?workpact["']?\s*:/.test(text)) return true;
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth += 1;
    else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth -= 1;
    else if (depth === 1 && token === TOKEN.string && scanner.getTokenValue() === 'workpact') {
      if ((scanner.scan() as number) === TOKEN.colon) return true;
    }
  }
  return false;
}
