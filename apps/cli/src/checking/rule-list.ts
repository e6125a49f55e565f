import { FAMILY_TITLES, type AnyRule, type Family } from '#analysis';
import type { Palette } from './formats/palette.js';

/** One family of the catalogue as lines: its title, then each rule with severity and what it finds. */
export function ruleLines(family: Family, rules: readonly AnyRule[], { strong, dim, severity }: Palette): string[] {
  if (rules.length === 0) return [];
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity: own, title, needs = [] }) => {
    const need = needs.length === 0 ? '' : dim(` (needs ${needs.join(', ')})`);
    return `  ${severity[own](own.padEnd(7))}  ${id.padEnd(width)}  ${title}${need}`;
  });
  return [strong(FAMILY_TITLES[family]), ...lines, ''];
}
