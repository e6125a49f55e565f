// Frames do not print whole unless they were laid out before; pictures that a style sheet names load only once they are laid out. "#" is a
// place in the document itself, like the pattern that fills a box.
const NEEDS_LAYOUT_BEFORE = /<(?:iframe|frame|frameset|object|embed|fencedframe)\b|@import\b|url\((?!\s*["']?\s*#)/i;

/** The window of a page on which documents are laid out for nothing but paper, in CSS pixels: wider (2.6 m) than any paper. */
export const WIDER_THAN_PAPER = { width: 10_000, height: 1 } as const;

// Chromium lays a document out in the window when it comes, again with the rules for print to learn the paper, and only then on the
// paper. Hidden in so wide a window, it is laid out once. "@media screen" would not do: the second time is not for a screen.
const HIDDEN_IN_WINDOW = '<style>@media (min-width:9000px){html{display:none!important}}</style>';

/**
 * Whether a document can be printed without being laid out in a window first, to the same PDF: it has no frames and its style loads nothing.
 * Words of the document that look like either only cost time.
 */
export function canSkipWindow(html: string): boolean {
  return !NEEDS_LAYOUT_BEFORE.test(html);
}

/** The same document, laid out for nothing but paper in a window that is `WIDER_THAN_PAPER`. */
export function onlyForPaper(html: string): string {
  return html + HIDDEN_IN_WINDOW;
}

/** Whether a PDF shows no text at all. Every one that does describes a font, in plain text (Skia compresses only streams). */
export function hasNoText(pdf: Buffer): boolean {
  return !pdf.includes('/Type /FontDescriptor');
}
