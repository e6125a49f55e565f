import type { ShownBreakdown } from '../shown-breakdown.js';
import { PHRASES } from '../words/phrases.js';
import { dutySentence, weekSentence } from '../words/sentences.js';
import { dutyRows } from './duty-rows.js';
import { escapeXml, PAPER } from './drawing.js';
import { headOf } from './week-head.js';

export const NARROWEST = 320;
export const WIDEST = 1600;

/**
 * The breakdown as an SVG picture that is laid out for a width in CSS pixels, so that text keeps its size on a phone and on a screen.
 * It is an image with a name and a description that says every duty in a sentence; it loads nothing and runs nothing.
 *
 * @param width 320 to 1600; other values are brought into that range.
 */
export function breakdownSvg(breakdown: ShownBreakdown, width: number): string {
  const wide = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
  const head = headOf(breakdown, wide);
  const rows = dutyRows(breakdown, wide, head.bottom);
  const height = Math.ceil(rows.bottom);
  // A page may have the picture in more than one width.
  const id = `breakdown-${escapeXml(breakdown.role.id)}-${wide}`;
  const phrases = PHRASES[breakdown.language];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" lang="${breakdown.language}"`,
    ` width="${wide}" height="${height}" viewBox="0 0 ${wide} ${height}" font-family="'Source Sans 3', Arial, 'Liberation Sans', sans-serif">`,
    `<title id="${id}-title">${escapeXml(phrases.title(breakdown.role.title))}</title>`,
    `<desc id="${id}-desc">${escapeXml(description(breakdown))}</desc>`,
    `<rect width="${wide}" height="${height}" fill="${PAPER}"/>`,
    head.markup,
    rows.markup,
    '</svg>',
  ].join('');
}

function description(breakdown: ShownBreakdown): string {
  const { description: what } = PHRASES[breakdown.language];
  return [
    what,
    weekSentence(breakdown),
    ...breakdown.duties.map((duty) => dutySentence(breakdown.language, duty)),
  ].join(' ');
}
