import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '#platform';
import { POLICY_KINDS, SINGLES, LISTS } from './schema/field.js';
import { policyParameter } from './schema/parameter.js';
import { kindsOf, readPolicyTemplate } from './schema/read-policy-template.js';
import { SHIPPED, shipped } from './schema/shipped.fixture.js';

const GUIDE = readFileSync(join(projectRoot(), 'docs/guide/policies.md'), 'utf8');

describe('the guide to policies', () => {
  it('shows templates that can be read', () => {
    const blocks = [...GUIDE.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const read = readPolicyTemplate(parse(block));
      expect(read.ok ? [] : read.faults).toEqual([]);
    }
  });

  it('tells of every type of parameter and of every field', () => {
    const types = policyParameter.def.options.map((option) => option.shape.type.value);
    expect(types.filter((type) => !GUIDE.includes(`| \`${type}\``))).toEqual([]);
    const houses = '/organisation/policies/';
    const fields = [...SINGLES, ...LISTS.map((list) => `${list}/<id>`)];
    const untold = fields.filter((field) => !GUIDE.includes(`\`${field}\``) && !field.startsWith(houses));
    expect(untold).toEqual([]);
  });

  it('has a section for each template that comes with the product, by its title', () => {
    const titles = [...GUIDE.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
    expect(titles.sort()).toEqual(SHIPPED.map((name) => shipped(name).title).sort());
  });
});

it('the templates that come with the product set most kinds of part', () => {
  const kinds = new Set(SHIPPED.flatMap((name) => kindsOf(shipped(name))));
  const rest = POLICY_KINDS.filter((kind) => !kinds.has(kind));
  expect(rest).toEqual(['notice-of-changes', 'house-policies']);
});
