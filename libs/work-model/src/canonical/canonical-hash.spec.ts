import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { z } from 'zod';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import { canonicalHash, canonicalJson } from './canonical-hash.js';
import { anyWorkModel } from './work-model.arbitrary.js';

const minimal = {
  workpact: 1,
  id: 'designer',
  organisation: { legalName: 'Acme' },
  role: { title: 'Designer', engagement: 'employee' },
};

function model(change: object = {}): WorkModel {
  return workModelSchema.parse({ ...minimal, ...change });
}

function withAmount(amount: number): WorkModel {
  const parsed = model();
  return {
    ...parsed,
    role: {
      ...parsed.role,
      pay: {
        minAmount: amount,
        maxAmount: 0,
        currency: 'EUR',
        unit: 'hour',
        benefits: [],
        otherCompensation: null,
        leave: null,
      },
    },
  };
}

describe('canonical JSON', () => {
  it('holds only what the model says', () => {
    expect(canonicalJson(model())).toBe(
      '{"id":"designer","language":"en","organisation":{"legalName":"Acme"},"role":{"engagement":"employee",' +
        '"noSetHours":false,"nominalDaysPerWeek":5,"positions":1,"title":"Designer"},"version":1,"workpact":1}',
    );
  });

  it('is hashed with SHA-256 over its UTF-8 bytes', () => {
    const umlaut = model({ role: { title: 'Büro 🙂', engagement: 'employee' } });
    expect(canonicalHash(umlaut)).toBe(
      createHash('sha256')
        .update(Buffer.from(canonicalJson(umlaut)))
        .digest('hex'),
    );
    expect(canonicalHash(model())).toBe('2d84331cc5fe64d11af1f3a99bc4795f4a296fa107b7faad75d39e47d2e166e1');
  });

  it('keeps empty where empty means something else than absent', () => {
    const block = { id: 'b', kind: 'focus', hours: { MO: [[540, 600]] } };
    const hashes = [{ allows: null }, { allows: [] }].map((allows) =>
      canonicalHash(model({ timeBlocks: [{ ...block, ...allows }] })),
    );
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('refuses half of a surrogate pair', () => {
    expect(() => canonicalJson(model({ role: { title: 'a\ud800', engagement: 'employee' } }))).toThrow(/surrogate/i);
  });
});

describe('vectors of RFC 8785', () => {
  // Appendix B: IEEE 754 bits and their only text.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number with the bits %s is written %s', (bits, text) => {
    const amount = Buffer.from(bits, 'hex').readDoubleBE();
    expect(canonicalJson(withAmount(amount))).toContain(`"minAmount":${text},`);
  });

  it.each([NaN, Infinity])('%p is refused', (amount) => {
    expect(() => canonicalJson(withAmount(amount))).toThrow('not allowed');
  });

  it('strings escape what JSON must escape, and nothing else (3.2.2)', () => {
    const title = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/';
    expect(canonicalJson(model({ role: { title, engagement: 'employee' } }))).toContain(
      String.raw`"title":"€$\u000f\nA'B\"\\\\\"/"`,
    );
  });

  it('keys are sorted by UTF-16 code units (3.2.3)', () => {
    const headcountByJurisdiction = {
      '\u20ac': 5,
      '\r': 1,
      '\ufb33': 7,
      '1': 2,
      '\ud83d\ude00': 6,
      '\u0080': 3,
      '\u00f6': 4,
    };
    const parsed = model();
    expect(canonicalJson({ ...parsed, organisation: { ...parsed.organisation, headcountByJurisdiction } })).toContain(
      '{"\\r":1,"1":2,"\u0080":3,"ö":4,"€":5,"\ud83d\ude00":6,"\ufb33":7}',
    );
  });
});

const UNORDERED = [
  'participants',
  'days',
  'forbid',
  'exceptDates',
  'dependsOn',
  'jurisdictions',
  'allows',
  'travel',
  'eligibleLocations',
];

/** The same JSON with every key, every list with ids and every set in another order. */
function shuffled(value: unknown, key: string, random: () => number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => shuffled(item, '', random));
    const hasIds = items.some((item) => typeof item === 'object' && item !== null && 'id' in item);
    return hasIds || UNORDERED.includes(key) ? inAnotherOrder(items, random) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = inAnotherOrder(Object.entries(value), random);
  return Object.fromEntries(fields.map(([name, item]) => [name, shuffled(item, name, random)]));
}

function inAnotherOrder<T>(items: readonly T[], random: () => number): T[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** A copy in which the leaf that `pick` falls on has another value of its type. */
function withOneLeafChanged(original: WorkModel, pick: number): WorkModel {
  const leaves = leavesOf(original);
  let index = 0;
  const text = JSON.stringify(original, (_key, value: unknown) => {
    if (value === null || typeof value === 'object') return value;
    index += 1;
    return index - 1 === pick % leaves ? another(value) : value;
  });
  return z.custom<WorkModel>().parse(JSON.parse(text));
}

function leavesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === null ? 0 : 1;
  return Object.values(value).reduce<number>((sum, item) => sum + leavesOf(item), 0);
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}x`;
}

describe('the canonical hash', () => {
  it('does not change when keys, items with ids and sets change places', () => {
    fc.assert(
      fc.property(anyWorkModel, fc.infiniteStream(fc.nat()), (a, numbers) => {
        const b = z.custom<WorkModel>().parse(shuffled(a, '', () => numbers.next().value));
        expect(canonicalHash(b)).toBe(canonicalHash(a));
        expect(canonicalJson(b)).toBe(canonicalJson(a));
      }),
      { numRuns: 60 },
    );
  });

  it('does not change when nulls and empty lists are left out', () => {
    const parsed = model();
    expect(canonicalHash({ ...parsed, sync: [], notice: null })).toBe(canonicalHash(parsed));
    const notice = { id: 'notice', scheduleDays: 14 };
    expect(canonicalJson(model({ notice }))).toContain('"notice":{"id":"notice","scheduleDays":14}');
  });

  it('changes with every leaf', () => {
    fc.assert(
      fc.property(anyWorkModel, fc.nat(), (a, pick) => {
        const terms = { ...a, waivers: [] };
        expect(canonicalHash(withOneLeafChanged(terms, pick))).not.toBe(canonicalHash(terms));
      }),
      { numRuns: 200 },
    );
  });

  it('does not change with waivers: they speak to the checker and are no terms', () => {
    fc.assert(
      fc.property(anyWorkModel, anyWorkModel, (a, { waivers }) => {
        expect(canonicalHash({ ...a, waivers })).toBe(canonicalHash(a));
      }),
    );
  });

  it('changes with the order of prose', () => {
    const texts = ['b', 'a'].map((first) => model({ texts: { achievements: [first, first === 'b' ? 'a' : 'b'] } }));
    expect(canonicalHash(texts[0]!)).not.toBe(canonicalHash(texts[1]!));
  });
});
