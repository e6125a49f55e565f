import * as fc from 'fast-check';
import { anAgreement, aSealer, type Sealer } from '../testing/an-agreement.fixture.js';
import { verifiedBy } from '../testing/attacks.fixture.js';

let sealer: Sealer;
let agreement: Buffer;

beforeAll(async () => {
  sealer = await aSealer();
  agreement = await anAgreement(sealer);
});

/** Where signatures stand in the file: what is in them is signed by nobody but themselves. */
function holes(): (readonly [start: number, end: number])[] {
  return [...agreement.toString('latin1').matchAll(/\/Contents <([\dA-F]+?)(?:00){64,}>/g)].map(
    ({ index, 1: digits = '' }) => [index + '/Contents <'.length, index + '/Contents <'.length + digits.length + 40],
  );
}

/** Signs and words that mean something in a PDF. */
const WORDS = [
  '0',
  '1',
  '9',
  ' ',
  '\n',
  '/',
  '<',
  '>',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '%',
  'endobj',
  'stream',
  '0 R',
  'null',
  '/Type',
  'A',
  'f',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  word: fc.constantFrom(...WORDS),
  isPutIn: fc.boolean(),
});

async function isFoundOut(changed: Buffer): Promise<boolean> {
  return changed.equals(agreement) || (await verifiedBy(sealer, changed)).verdict !== 'authentic';
}

describe('of a thousand changes none goes unseen', () => {
  it('in what the signatures themselves say', async () => {
    const places = holes();
    const digit = fc.record({
      hole: fc.nat(places.length - 1),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      digit: fc.nat(15),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(digit, { minLength: 1, maxLength: 3 }), async (digits) => {
        const changed = Buffer.from(agreement);
        for (const { hole, at, digit: value } of digits) {
          const [start = 0, end = 0] = places[hole] ?? [];
          changed.write(value.toString(16).toUpperCase(), start + Math.floor(at * (end - start)), 'latin1');
        }
        return isFoundOut(changed);
      }),
      { numRuns: 500 },
    );
  }, 180_000);

  it('in how the file is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
        let changed: Buffer = agreement;
        for (const { at, word, isPutIn } of edits) {
          const place = Math.floor(at * changed.length);
          const behind = changed.subarray(isPutIn ? place : place + word.length);
          changed = Buffer.concat([changed.subarray(0, place), Buffer.from(word, 'latin1'), behind]);
        }
        return isFoundOut(changed);
      }),
      { numRuns: 500 },
    );
  }, 180_000);
});
