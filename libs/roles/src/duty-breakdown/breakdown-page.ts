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
  const header = [duty, mode, share, when, place, people, reason].map(
    (name) => `<th scope="col">${escapeXml(name)}</th>`,
  );
  const rows = duties.map((one) => {
    const cells = [
      modes[one.mode],
      dutyAmount(language, one),
      one.when,
      one.place?.name ?? none,
      [...one.people, one.receiver].filter((name) => name !== null).join(', ') || none,
      one.reason ?? none,
    ];
    return `<tr><th scope="row">${escapeXml(one.title)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`;
  });
  const caption = `${title(breakdown.role.title)}. ${weekSentence(breakdown)}`;
  return `<table lang="${language}"><caption>${escapeXml(caption)}</caption><thead><tr>${header.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Picture and table as a page of its own, without style sheet or script. */
export function breakdownPage(breakdown: ShownBreakdown, width: number): string {
  const { language, role } = breakdown;
  const title = escapeXml(PHRASES[language].title(role.title));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>`,
    `<body><main><figure>${breakdownSvg(breakdown, width)}<figcaption>${breakdownTable(breakdown)}</figcaption></figure></main></body></html>\n`,
  ].join('');
}
