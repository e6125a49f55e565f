import * as fc from 'fast-check';
import { keepUntil, ruleFor } from './keep-until.js';
import { RETENTION_RULES, type RecordType } from './retention-rules.js';

const TYPES: readonly RecordType[] = ['signed-agreement', 'unsigned-agreement'];
const PLACE = fc.constantFrom(
  null,
  'US',
  'US-NY',
  'US-CA',
  'US-TX',
  'CA-ON',
  'CA-QC',
  'DE',
  'DE-BE',
  'NL',
  'FR',
  'GB',
  'JP',
);

describe('how long an agreement is kept', () => {
  it.each<[place: string | null, type: RecordType, days: number]>([
    // Hiring records that came to nothing: at least a year in the United States, three in Ontario; at most so long in Europe.
    ['US', 'unsigned-agreement', 366],
    ['US-NY', 'unsigned-agreement', 366],
    ['US-CA', 'unsigned-agreement', 366],
    ['US-TX', 'unsigned-agreement', 366],
    ['CA-ON', 'unsigned-agreement', 1096],
    ['CA-QC', 'unsigned-agreement', 180],
    ['DE', 'unsigned-agreement', 180],
    ['DE-BE', 'unsigned-agreement', 180],
    ['NL', 'unsigned-agreement', 28],
    ['FR', 'unsigned-agreement', 730],
    ['GB', 'unsigned-agreement', 180],
    [null, 'unsigned-agreement', 180],
    // Signed: six years after the end of the work, everywhere.
    ['US-NY', 'signed-agreement', 2192],
    ['US-CA', 'signed-agreement', 2192],
    ['US-IL', 'signed-agreement', 2192],
    ['DE', 'signed-agreement', 2192],
    ['NL', 'signed-agreement', 2192],
    [null, 'signed-agreement', 2192],
  ])('in %s for a %s is %i days', (place, type, days) => {
    expect(ruleFor(place, type, []).days).toBe(days);
  });

  it('is never less than the years that a law asks for, whichever leap days lie in them', () => {
    const years = { US: 1, 'CA-ON': 3, 'US-NY': 6 } as const;
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2096-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (from) => {
        for (const [place, count] of Object.entries(years)) {
          const type = place === 'US-NY' ? 'signed-agreement' : 'unsigned-agreement';
          const asked = new Date(from);
          asked.setUTCFullYear(asked.getUTCFullYear() + count);
          expect(keepUntil({ jurisdiction: place }, type, from, []).getTime()).toBeGreaterThanOrEqual(asked.getTime());
        }
      }),
    );
  });

  it('is never more than the two years that France allows', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2096-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (from) => {
        const allowed = new Date(from);
        allowed.setUTCFullYear(allowed.getUTCFullYear() + 2);
        expect(keepUntil({ jurisdiction: 'FR' }, 'unsigned-agreement', from, []).getTime()).toBeLessThanOrEqual(
          allowed.getTime(),
        );
      }),
    );
  });

  it('follows the longest rule of the place and its country, and that of everywhere only where they have none', () => {
    fc.assert(
      fc.property(PLACE, fc.constantFrom(...TYPES), (place, type) => {
        const own = RETENTION_RULES.filter(
          (rule) => rule.type === type && (rule.place === place || rule.place === place?.split('-')[0]),
        );
        const usual = RETENTION_RULES.filter((rule) => rule.type === type && rule.place === '*');
        const days = (own.length > 0 ? own : usual).map((rule) => rule.days);
        expect(ruleFor(place, type, []).days).toBe(Math.max(...days));
      }),
    );
  });

  it('has one rule for each place and type, with a reason and a source', () => {
    const places = RETENTION_RULES.map(({ place, type }) => `${place} ${type}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { why, source, days } of RETENTION_RULES) {
      expect(why).not.toBe('');
      expect(source).not.toBe('');
      expect(days).toBeGreaterThan(0);
    }
  });

  it('is the longest of several places', () => {
    expect(ruleFor('NL US-NY', 'unsigned-agreement', []).place).toBe('US');
    expect(ruleFor('DE CA-ON', 'unsigned-agreement', []).place).toBe('CA-ON');
  });

  it('is what the organisation has set, but never less for what was signed', () => {
    const rule = (type: 'signed-agreement' | 'unsigned-agreement', days: number) => ({
      place: 'DE',
      type,
      days,
      why: 'ours',
    });
    const unsigned = ruleFor('DE', 'unsigned-agreement', [rule('unsigned-agreement', 90)]);
    expect(unsigned).toMatchObject({ days: 90, why: 'ours', source: 'set by the organisation' });
    const builtIn = ruleFor('US-NY', 'signed-agreement', []);
    const own = { place: 'US-NY', type: 'signed-agreement' as const, why: 'ours' };
    expect(ruleFor('US-NY', 'signed-agreement', [{ ...own, days: 10 }])).toEqual(builtIn);
    expect(ruleFor('US-NY', 'signed-agreement', [{ ...own, days: 9000 }]).days).toBe(9000);
    expect(ruleFor('DE', 'signed-agreement', [rule('signed-agreement', 5000)]).days).toBe(5000);
  });
});
