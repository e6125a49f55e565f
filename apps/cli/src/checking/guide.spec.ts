import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ALL_RULES, checkConfigSchema, checkInputsSchema, resolveConfig } from '#analysis';
import { workModelSchema } from '#work-model';

const guide = readFileSync('docs/guide/checking.md', 'utf8');

/** The YAML example under a heading of the guide. */
function exampleUnder(heading: string): unknown {
  const fence = guide.split(`\n## ${heading}\n`)[1]?.split('```yaml\n')[1]?.split('```')[0];
  if (fence === undefined) throw new Error(`The guide has no example under “${heading}”.`);
  return parse(fence);
}

describe('the guide to checking', () => {
  it('shows a configuration that is understood, every part of it', () => {
    const config = checkConfigSchema.parse(exampleUnder('Configuration'));
    const levels = new Map(resolveConfig(ALL_RULES, config, () => true).map(({ rule, level }) => [rule.id, level]));
    expect(levels.get('missing-owner')).toBe('info');
  });

  it('shows every input, as it is read', () => {
    expect(Object.keys(checkInputsSchema.parse(exampleUnder('What role files do not hold'))).sort()).toEqual(
      Object.keys(checkInputsSchema.shape).sort(),
    );
  });

  it('shows a waiver as role files take it', () => {
    const { waivers } = exampleUnder('Waivers') as { waivers: unknown };
    expect(workModelSchema.shape.waivers.safeParse(waivers).success).toBe(true);
  });
});
