import { ALL_RULES, FAMILIES } from '#analysis';
import { wantsColour, paletteFor } from '../checking/formats/palette.js';
import { ruleLines } from '../checking/rule-list.js';
import { rulePage } from '../checking/rule-pages.js';
import { ruleId } from '../checking/rule-selection.js';
import { terminalPage } from '../checking/terminal-page.js';
import { terminalWidth } from '../checking/terminal-width.js';

/**
 * Prints the page of a rule for reading in a terminal, or a list of all rules.
 * @throws Failure (bad input) for a rule that does not exist, with the nearest name
 */
export function explain(name: string | undefined, options: { json?: boolean }): void {
  const palette = paletteFor(wantsColour(process.stdout));
  const text = name === undefined ? listText(options, palette) : pageText(ruleId(name), options, palette);
  process.stdout.write(text);
}

type Palette = ReturnType<typeof paletteFor>;

function pageText(id: string, { json }: { json?: boolean }, palette: Palette): string {
  const page = rulePage(id);
  const rule = ALL_RULES.find((one) => one.id === id);
  return json
    ? `${JSON.stringify({ ...(rule && factsOf(rule)), page }, null, 2)}\n`
    : terminalPage(page, { palette, width: terminalWidth() });
}

function listText({ json }: { json?: boolean }, palette: Palette): string {
  if (json) return `${JSON.stringify(ALL_RULES.map(factsOf), null, 2)}\n`;
  const lines = FAMILIES.flatMap((family) =>
    ruleLines(
      family,
      ALL_RULES.filter((rule) => rule.family === family),
      palette,
    ),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function factsOf({ id, family, title, severity, isLegal, needs, sources }: (typeof ALL_RULES)[number]): object {
  return { id, family, title, severity, isLegal, needs: needs ?? [], sources };
}
