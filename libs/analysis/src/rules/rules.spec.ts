import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../checking/rule-cases.fixture.js';
import { FAMILIES } from '../checking/rule.js';
import { ALL_RULES } from './index.js';
import { rulePage, RULES_FOLDER } from './rule-page.fixture.js';

const folders = readdirSync(RULES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe('the catalogue', () => {
  it('lists exactly the rules that have a folder', () => {
    expect(ALL_RULES.map(({ id }) => id).sort()).toEqual(folders);
  });

  it('goes by families, in the order of the families', () => {
    const families = ALL_RULES.map(({ family }) => FAMILIES.indexOf(family));
    expect(families).toEqual(families.toSorted((a, b) => a - b));
  });

  it('gives every id once, old ones included', () => {
    const ids = ALL_RULES.flatMap(({ id, formerIds }) => [id, ...(formerIds ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is a folder of exactly three files: code, test, page', () => {
    const files = readdirSync(join(RULES_FOLDER, id)).sort();
    expect(files).toEqual([`${id}.md`, `${id}.spec.ts`, `${id}.ts`]);
  });

  it('has a title, sources, and messages whose placeholders have letters', () => {
    expect(rule.title).toMatch(/^\p{Lu}.{10,}[^.]$/u);
    expect(rule.sources.length).toBeGreaterThan(0);
    const messages = Object.values(rule.messages);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/[.?”)]$/);
  });

  it('has options that are all optional, and refuses others', () => {
    expect(rule.options.safeParse({}).success).toBe(true);
    expect(rule.options.safeParse({ noSuchOption: 1 }).success).toBe(false);
  });

  it('is never an error when it rests on law', () => {
    expect(rule.isLegal && rule.severity === 'error').toBe(false);
  });

  describe('page', () => {
    const page = existsSync(join(RULES_FOLDER, id, `${id}.md`))
      ? rulePage(id)
      : { text: '', headings: [], examples: [] };

    it('is named like the rule, begins with its title and says its severity', () => {
      expect(page.text.startsWith(`# ${id}\n\n${rule.title}.\n\n**Severity:** `)).toBe(true);
      expect(page.text).toContain(`**Severity:** ${rule.severity}`);
    });

    it('says why, when, how to mend it, examples and source', () => {
      const expected = ['Why', 'When it speaks', 'How to mend it', 'Examples', 'Source'];
      expect(page.headings.filter((heading) => expected.includes(heading))).toEqual(expected);
    });

    it('documents every option', () => {
      const options = Object.keys(rule.options.parse({}) as object);
      for (const option of options) expect(page.text).toContain(`| \`${option}\``);
    });

    it('has examples on both sides of the boundary', () => {
      const boundary = page.examples.filter(({ isAtBoundary }) => isAtBoundary).map(({ fires }) => fires);
      expect(boundary).toContain(true);
      expect(boundary).toContain(false);
      expect(page.examples.length).toBeGreaterThanOrEqual(4);
    });

    it.each(page.examples.map((example) => [`${example.fires ? '❌' : '✅'} ${example.title}`, example] as const))(
      '%s',
      (_, { overlay, settings, fires }) => {
        const found = findingsOf(rule, overlay, settings);
        expect(found.length > 0).toBe(fires);
      },
    );
  });
});
