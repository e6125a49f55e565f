import { LONGEST_PICTURE } from '../markup/allowed-markup.js';

/** At-rules of a document's style. What loads (`@import`, `@font-face`) is not among them. */
export const AT_RULES: ReadonlySet<string> = new Set(
  `media page supports top-left-corner top-left top-center top-right top-right-corner bottom-left-corner bottom-left bottom-center
   bottom-right bottom-right-corner left-top left-middle left-bottom right-top right-middle right-bottom`.split(/\s+/u),
);

/** Functions of a document's style. What can load (`url`, `image-set`, `src`, `cross-fade`, `element`) is not among them. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `var calc min max clamp round abs rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark counter counters symbols
   linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
   repeat minmax fit-content not is where has lang dir nth-child nth-last-child nth-of-type nth-last-of-type translate translatex
   translatey rotate scale scalex scaley skew skewx skewy matrix and or selector`.split(/\s+/u),
);

/** A picture that is inside the style sheet, quoted or not. */
export const INNER_PICTURE = new RegExp(
  String.raw`^url\(\s*(["']?)data:image/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]{1,${LONGEST_PICTURE}}={0,2}\1\s*\)`,
  'iu',
);

/** Declarations by which a document would hold what nobody can read. */
export const HIDING: Readonly<Record<string, RegExp>> = {
  display: /^none\b/u,
  visibility: /^(?:hidden|collapse)\b/u,
  'content-visibility': /^hidden\b/u,
  opacity: /^(?:0+(?:\.0*)?|\.0+|0*\.?0*%)(?![.\d])/u,
  'font-size': /^(?:0+(?:\.0*)?|\.0+)(?![.\d])/u,
  color: /^transparent\b/u,
};

/** Larger numbers do nothing for a page, and a grid of a million rows stops the browser. */
export const LARGEST_NUMBER = 99_999;
