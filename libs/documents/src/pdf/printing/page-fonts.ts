import { basename } from 'node:path';
import { FONT_ORIGIN } from '../fonts/font-face-css.js';
import { bundledFontFaces } from '../fonts/font-faces.js';

const FONT_SHORTHANDS = [
  "400 1em 'Source Sans 3'",
  "italic 400 1em 'Source Sans 3'",
  "600 1em 'Source Sans 3'",
  "700 1em 'Source Sans 3'",
  "400 1em 'Source Serif 4'",
  "600 1em 'Source Serif 4'",
  "700 1em 'Source Serif 4'",
];

// A name of ours on the page's set of fonts: gone with the set when the page has gone to another document.
const DECLARED = 'workpactFaces';

/**
 * A script that declares the bundled faces to a page, once. Faces that a script adds outlive each document that is written into the
 * page, so the next document finds them decoded and waits for none: a twelfth less time a print than `@font-face` rules in each.
 */
export function fontDeclarations(): string {
  const faces = bundledFontFaces().map((face) => [
    face.family,
    `url(${FONT_ORIGIN}${basename(face.file)}) format('woff2')`,
    { weight: String(face.weight), style: face.style, unicodeRange: face.unicodeRange },
  ]);
  return `for (const face of ${JSON.stringify(faces)}) document.fonts.add(new FontFace(...face)); document.fonts.${DECLARED} = true`;
}

/**
 * A script that loads every face that the document's characters could need, and is then true; false when the page no longer has
 * the faces, because the document before led it elsewhere.
 *
 * A font that only the page margins use is unknown to the document on screen; it would be asked for during the print, too late, and the
 * footer would come out in a fallback font, now and then.
 */
export function fontLoading(html: string): string {
  // One letter stands for ASCII, which a single file of each face holds.
  const characters = `A${[...new Set(html.match(/\P{ASCII}/gu))].join('')}`;
  return (
    `document.fonts.${DECLARED} === true && Promise.allSettled(${JSON.stringify(FONT_SHORTHANDS)}` +
    `.map((font) => document.fonts.load(font, ${JSON.stringify(characters)}))).then(() => true)`
  );
}
