import type { Meta } from '../views/parts/meta.js';

const PAGE_SIZES = { a4: 'A4', letter: 'letter' } as const;

/**
 * The part of the style that depends on the document: paper, accent, running footer. Values go in as CSS strings, never as markup:
 * a style element is read as raw text, so HTML escaping would show on paper and would not stop `</style>`.
 */
export function pageStyle(meta: Pick<Meta, 'footerPage' | 'accent' | 'paper' | 'footerLine'>): string {
  const { before, between, after } = meta.footerPage;
  return `:root { --accent: ${meta.accent}; }
@page { size: ${PAGE_SIZES[meta.paper]}; @bottom-left { content: ${cssString(meta.footerLine)}; } @bottom-right { content: ${cssString(
    before,
  )} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; } }`;
}

/**
 * A CSS string literal (CSS Syntax 4.3.5). Everything but letters, digits and plain signs is written as an escape, so that no
 * text can end the string, the rule or the style element.
 */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} .,·–-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}
