import * as fc from 'fast-check';
import { z } from 'zod';
import { canonicalForm } from '../canonical/canonical-form.js';
import { canonicalHash } from '../canonical/canonical-hash.js';
import { anyWorkModel } from '../canonical/work-model.arbitrary.js';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import type { Change } from './change.js';
import { diff } from './diff.js';
import { followed } from './places.js';

/** The value of the old model at a pointer into the new one: items are found by what they are matched by. */
function inOther(path: string, from: WorkModel, to: WorkModel): unknown {
  let [here, there]: unknown[] = [from, to];
  for (const step of path.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    here = followed(here, [key]);
    there = Array.isArray(there) ? there.find((item) => identity(item) === identity(here)) : followed(there, [key]);
  }
  return there;
}

function identity(item: unknown): string {
  return JSON.stringify(item, [
    'id',
    ...(item !== null && typeof item === 'object' && 'from' in item ? ['from', 'to'] : []),
  ]);
}

function valueAt(path: string, model: WorkModel): unknown {
  const steps = path.split('/').slice(1);
  return followed(
    model,
    steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

/** What a reader of the two models finds at the path of a change: nothing, in canonical form, where a value came or went. */
function valuesFound({ path, kind }: Change, a: WorkModel, b: WorkModel): { before: unknown; after: unknown } {
  const nothing = (value: unknown): unknown => canonicalForm(value) ?? null;
  switch (kind) {
    case 'added':
      return { before: nothing(inOther(path, b, a)), after: valueAt(path, b) };
    case 'removed':
      return { before: valueAt(path, a), after: nothing(inOther(path, a, b)) };
    default:
      return { before: inOther(path, b, a), after: valueAt(path, b) };
  }
}

const anyPair = fc.tuple(anyWorkModel, anyWorkModel, fc.subarray(Object.keys(workModelSchema.shape))).map(
  // Some sections are taken over, so that pairs are near each other too.
  ([a, b, kept]) =>
    [
      a,
      z.custom<WorkModel>().parse({ ...b, ...Object.fromEntries(kept.map((key) => [key, followed(a, [key])])) }),
    ] as const,
);

describe('a diff', () => {
  it('of a model with itself is empty', () => {
    fc.assert(
      fc.property(anyWorkModel, (a) => expect(diff(a, structuredClone(a))).toEqual([])),
      { numRuns: 50 },
    );
  });

  it('is empty exactly when the hashes are equal', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(diff(a, b).length === 0).toBe(canonicalHash(a) === canonicalHash(b));
      }),
      { numRuns: 60 },
    );
  });

  it('gives values that are really at its paths', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        for (const change of diff(a, b))
          expect(change).toMatchObject({ path: change.path, ...valuesFound(change, a, b) });
      }),
      { numRuns: 60 },
    );
  });

  it('says every change in a sentence without anything raw in it', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        for (const { sentence, path } of diff(a, b)) {
          expect([path, sentence]).toEqual([path, expect.stringMatching(/^\S.*[.!?…]”?$/)]);
          // What stands in quotation marks is the person's own text, and that may be anything.
          const ours = sentence.replace(/“.*”/su, '“”');
          expect([path, ours]).toEqual([
            path,
            expect.not.stringMatching(/undefined|null|NaN|\[object|FREQ=|\/\*| {2}/),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
