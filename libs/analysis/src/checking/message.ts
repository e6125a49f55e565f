import type { FindingData } from './finding.js';

/**
 * Fills `{placeholders}`. Lists are joined by commas.
 * @throws Error when the data lacks one: a blank in a sentence would be read over.
 */
export function filled(template: string, data: FindingData): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`The message “${template}” has no value for {${name}}.`);
    return typeof value === 'object' ? value.join(', ') : String(value);
  });
}
