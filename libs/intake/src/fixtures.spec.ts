import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Proposal } from './proposal.js';
import { readJobDescription } from './read-job-description.js';

const FOLDER = join(import.meta.dirname, 'fixtures');
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

const expectedSchema = z.array(
  z.strictObject({ kind: z.string(), phrase: z.string(), values: z.record(z.string(), z.unknown()).default({}) }),
);
type Expected = z.output<typeof expectedSchema>[number];

function says(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return JSON.stringify(actual) === JSON.stringify(expected);
  }
  if (typeof actual !== 'object' || actual === null) return false;
  const given = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([key, value]) => says(given.get(key), value));
}

/** What a careful reader expects and was not found, and what was found that they do not expect. */
function compare(name: string) {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  const expected = expectedSchema.parse(parse(readFileSync(join(FOLDER, `${name}.expected.yaml`), 'utf8')));
  const left = [...readJobDescription(text).proposals];
  const total = left.length;
  const isIt = (proposal: Proposal, one: Expected): boolean =>
    proposal.kind === one.kind &&
    text.slice(proposal.phrase.start, proposal.phrase.end).includes(one.phrase) &&
    says(proposal.values, one.values);
  const missing = expected.filter((one) => {
    const index = left.findIndex((proposal) => isIt(proposal, one));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const unexpected = left.map(({ kind, phrase, values }) => ({
    kind,
    phrase: text.slice(phrase.start, phrase.end),
    values,
  }));
  return { missing, unexpected, total, expected: expected.length };
}

describe('a job description', () => {
  it('has 24 examples, half of them in each language', () => {
    expect(NAMES.filter((name) => name.startsWith('en-'))).toHaveLength(12);
    expect(NAMES.filter((name) => name.startsWith('de-'))).toHaveLength(12);
  });

  it.each(NAMES)('%s is sorted as a careful reader would, and into nothing more', (name) => {
    const { missing, unexpected } = compare(name);
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  });
});
