import { BREAKDOWN_STYLE } from './breakdown-style.js';
import { breakdownSvg } from './picture/breakdown-svg.js';
import { escapeXml } from './picture/drawing.js';
import type { ShownBreakdown } from './shown-breakdown.js';
import { dutyAmount, weekSentence } from './words/sentences.js';
import { PHRASES } from './words/phrases.js';

/** The breakdown as a table: the whole of what the picture shows, in words, for a page that shows both. */
export function breakdownTable(breakdown: ShownBreakdown): string {
  const { language, duties } = breakdown;
  const { columns, modes, none, title } = PHRASES[language];
  const { duty, mode, share, when, place, people, reason } = columns;
  const names = [mode, share, when, place, people, reason];
  const header = [duty, ...names].map((name) => `<th scope="col">${escapeXml(name)}</th>`);
  const rows = duties.map((one) => {
    const cells = [
      modes[one.mode],
      dutyAmount(language, one),
      one.when,
      one.place?.name ?? none,
      [...new Set([...one.people, one.receiver])].filter((name) => name !== null).join(', ') || none,
      one.reason ?? none,
    ];
    const named = cells.map(
      (cell, index) => `<td data-column="${escapeXml(names[index] ?? '')}">${escapeXml(cell)}</td>`,
    );
    return `<tr><th scope="row">${escapeXml(one.title)}</th>${named.join('')}</tr>`;
  });
  const caption = `${title(breakdown.role.title)}. ${weekSentence(breakdown)}`;
  return `<table lang="${language}"><caption>${escapeXml(caption)}</caption><thead><tr>${header.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Fits a phone with room at both sides. */
const NARROW = 350;

/** Picture and table as a page of its own, that loads nothing and runs nothing. On a phone the picture is one that was drawn for it. */
export function breakdownPage(breakdown: ShownBreakdown, width: number): string {
  const { language, role } = breakdown;
  const title = escapeXml(PHRASES[language].title(role.title));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${BREAKDOWN_STYLE}</style></head>`,
    `<body><main><figure><div class="wide">${breakdownSvg(breakdown, width)}</div><div class="narrow">${breakdownSvg(breakdown, NARROW)}</div>`,
    `<figcaption>${breakdownTable(breakdown)}</figcaption></figure></main></body></html>\n`,
  ].join('');
}
