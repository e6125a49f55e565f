import type { Palette } from './formats/palette.js';
import { wrapped } from './formats/text-columns.js';

/**
 * A page in Markdown for reading in a terminal: headings bold, paragraphs as wide as the terminal, examples dim and set in, tables as they
 * stand. It knows as much Markdown as the pages of rules use.
 */
export function terminalPage(markdown: string, { palette, width }: { palette: Palette; width: number }): string {
  const blocks = blocksOf(markdown).map((lines) => blockText(lines, palette, width));
  return `${blocks.join('\n\n')}\n`;
}

/** Paragraphs, headings, list items, tables and fences, each as its lines. */
function blocksOf(markdown: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(open);
    open = [];
  };
  for (const line of markdown.split('\n')) {
    const isInFence = open[0]?.startsWith('```') === true;
    if (!isInFence && (line === '' || line.startsWith('```') || line.startsWith('#'))) close();
    if (line !== '' || isInFence) open.push(line);
    if ((isInFence && line.startsWith('```')) || line.startsWith('# ')) close();
  }
  close();
  return blocks;
}

function blockText(lines: readonly string[], palette: Palette, width: number): string {
  const [first = ''] = lines;
  if (first.startsWith('```'))
    return lines
      .slice(1, -1)
      .map((line) => palette.dim(`    ${line}`.trimEnd()))
      .join('\n');
  if (first.startsWith('#')) return palette.strong(first.replace(/^#+ /, ''));
  if (first.startsWith('|')) return lines.map((line) => inline(line, palette)).join('\n');
  const items = lines.join('\n').split(/\n(?=- )/);
  return items.map((item) => paragraph(item.replaceAll(/\n\s*/g, ' '), palette, width)).join('\n');
}

function paragraph(text: string, palette: Palette, width: number): string {
  const indent = text.startsWith('- ') ? 2 : 0;
  return wrapped(inline(text, palette), Math.min(width, WIDEST_PARAGRAPH), { indent });
}

/** Longer lines are hard to find the next one of. */
const WIDEST_PARAGRAPH = 100;

function inline(line: string, { strong, frame }: Palette): string {
  return line
    .replaceAll(/\*\*(.+?)\*\*/g, (_, text: string) => strong(text))
    .replaceAll(/`([^`]+)`/g, (_, text: string) => frame(text));
}
