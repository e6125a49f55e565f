import anyAscii from 'any-ascii';

/** Long enough for any title a reader would tell apart, short enough to be read in a list of ids. */
const LONGEST_SLUG = 60;

/** A title as an id: lower case ASCII words joined by hyphens, accents and other scripts transliterated; '' when nothing is left. */
export function slug(text: string): string {
  const words = anyAscii(text.slice(0, 400))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const cut = words.slice(0, LONGEST_SLUG + 1);
  // Cutting at a word's end keeps ids readable; a single endless word is cut where it stands.
  const short =
    words.length > LONGEST_SLUG && cut.includes('-', 1)
      ? cut.slice(0, cut.lastIndexOf('-'))
      : words.slice(0, LONGEST_SLUG);
  return short.replace(/^-+|-+$/g, '');
}
