import { jurisdiction } from '#work-model';
import {
  ABC_TEST,
  appliesTo,
  BREAKS,
  EEA_ONLY_MEMBERS,
  EU_MEMBERS,
  EXEMPT_SALARY,
  FREELANCE_TERMS,
  industriesIn,
  LAW_TABLES,
  legalNotice,
  matchingRows,
  nearestRows,
  OVERTIME,
  PAY_TRANSPARENCY,
  placeName,
  PREDICTIVE_SCHEDULING,
  REMOTE_WORK,
  RIGHT_TO_DISCONNECT,
  rowsWithin,
  WORKING_TIME,
  type LawRow,
} from './index.js';

const rows: readonly LawRow[] = LAW_TABLES.flatMap((table) => [...table.rows]);
const keysOf = (found: readonly LawRow[]): string[] => found.map((row) => row.key);
const named = <Row extends LawRow>(table: readonly Row[], key: string): Row => {
  const row = table.find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
};

describe('every legal row', () => {
  it('has a key of its own', () => {
    const keys = keysOf(rows);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(key))).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(70);
  });

  it.each(rows.map((row) => [row.key, row] as const))('%s names its place, duty and source', (_key, row) => {
    expect(jurisdiction.safeParse(row.code).success).toBe(true);
    expect(row.duty.length).toBeGreaterThan(15);
    expect(row.duty).not.toMatch(/[.;:]$|^[A-Z]|undefined/);
    expect(row.source.length).toBeGreaterThan(5);
    expect(row.source).not.toMatch(/\bM\?|undefined/);
    expect(placeName(row.code)).toMatch(/[a-z]{3}/);
  });

  it.each(rows.map((row) => [row.key, row.asOf] as const))(
    '%s was looked at within the last twelve months',
    (_key, asOf) => {
      const today = Temporal.Now.plainDateISO('UTC');
      const date = Temporal.PlainDate.from(asOf, { overflow: 'reject' });
      expect(date.toString()).toBe(asOf);
      expect(Temporal.PlainDate.compare(date, today)).toBeLessThanOrEqual(0);
      // To renew: check the row against its source, mend it, then write the new date.
      expect(Temporal.PlainDate.compare(date.add({ months: 12 }), today)).toBeGreaterThanOrEqual(0);
    },
  );

  it('ends a finding with the sentence that it is no advice', () => {
    expect(legalNotice(named(BREAKS, 'break-de-6h'))).toBe(
      'General information, not legal advice. ArbZG §4, as of 2026-06-01.',
    );
  });
});

describe('the reach of a row', () => {
  it.each([
    ['US-NY-NYC', ['US-NY-NYC'], true],
    ['US-NY', ['US-NY-NYC'], true],
    ['US', ['US-NY-NYC'], true],
    ['US-NY-NYC', ['US-NY'], false],
    ['US-NY', ['US'], false],
    ['US-CA-SFO', ['US-CA-SF'], true],
    ['US-CA-LAX', ['US-CA-LA'], true],
    ['CA', ['US-CA'], false],
    ['US-C', ['US-CA'], false],
    ['EU', ['DE'], true],
    ['EU', ['DE-BY'], true],
    ['EU', ['GB'], false],
    ['EU', ['CH'], false],
    ['EU', ['NO'], true],
    ['DE', ['EU'], false],
    ['GB', ['GB-SCT'], true],
    ['DE', ['US-OH', 'DE'], true],
    ['DE', [], false],
  ])('%s reaches %j: %s', (code, jurisdictions, expected) => {
    expect(appliesTo(code, jurisdictions)).toBe(expected);
  });

  it('stops at the Union where an act is not taken over by Iceland, Liechtenstein and Norway', () => {
    expect(appliesTo('EU', ['NO'], false)).toBe(false);
    expect(keysOf(matchingRows(PAY_TRANSPARENCY, ['NO']))).toEqual([]);
    expect(keysOf(matchingRows(WORKING_TIME, ['NO']))).toEqual(['weekly-hours-eu', 'daily-rest-eu', 'weekly-rest-eu']);
  });

  it('knows the 27 members and the three of the EEA', () => {
    expect(new Set(EU_MEMBERS).size).toBe(27);
    expect([...EEA_ONLY_MEMBERS]).toEqual(['IS', 'LI', 'NO']);
    expect(EU_MEMBERS.filter((code) => EEA_ONLY_MEMBERS.includes(code))).toEqual([]);
  });

  it.each([
    [['DE'], ['break-de-6h', 'break-de-9h']],
    [['NL'], ['break-eu']],
    [
      ['DE', 'NL'],
      ['break-eu', 'break-de-6h', 'break-de-9h'],
    ],
    [['US-OH'], []],
    [['US-CA-SFO'], ['meal-us-ca-5h', 'meal-us-ca-10h']],
  ])('the breaks nearest to %j are %j', (places, expected) => {
    expect(keysOf(nearestRows(BREAKS, places))).toEqual(expected);
  });

  it.each([
    [['US'], ['US-CO', 'US-CA', 'US-WA', 'US-HI'], ['CA-ON', 'EU']],
    [['US-CA'], ['US-CA'], ['US-CO']],
    [['EU'], ['EU', 'IT', 'PL'], ['US-CO']],
  ])('a remote role open to %j is under %j, not %j', (areas, under, notUnder) => {
    const codes: readonly string[] = rowsWithin(PAY_TRANSPARENCY, areas).map((row) => row.code);
    expect(codes).toEqual(expect.arrayContaining(under));
    expect(codes.filter((code) => notUnder.includes(code))).toEqual([]);
  });
});

describe('the thresholds', () => {
  it.each([
    ['disconnect-fr', 50],
    ['disconnect-be', 20],
    ['disconnect-ca-on', 25],
    ['disconnect-au', 1],
    ['disconnect-pt', 1],
  ])('%s holds from %d staff', (key, staff) => {
    expect(named<LawRow & { minStaff: number }>(RIGHT_TO_DISCONNECT, key).minStaff).toBe(staff);
  });

  it('makes a message itself questionable in Portugal only', () => {
    const bySending = RIGHT_TO_DISCONNECT.filter((row) => row.contactInRest?.concern === 'sending');
    expect(keysOf(bySending)).toEqual(['disconnect-pt']);
    const byAnswering = RIGHT_TO_DISCONNECT.filter((row) => row.contactInRest?.concern === 'answering');
    expect(byAnswering.map((row) => row.code)).toEqual(['FR', 'BE', 'LU', 'ES', 'IE', 'CA-ON', 'AU']);
  });

  it.each([
    ['break-eu', 360, false, null],
    ['break-gb', 360, false, 20],
    ['break-de-6h', 360, false, 30],
    ['break-de-9h', 540, false, 45],
    ['break-fr', 360, true, 20],
    ['break-ie-4h30', 270, false, 15],
    ['break-ie-6h', 360, false, 30],
    ['break-es', 360, false, 15],
    ['meal-us-ca-5h', 300, false, 30],
    ['meal-us-ca-10h', 600, false, 60],
  ])('%s: after %d minutes (at exactly that: %s) a break of %s', (key, after, atExactly, minutes) => {
    expect(named(BREAKS, key)).toMatchObject({
      afterMinutes: after,
      isOwedAtExactly: atExactly,
      breakMinutes: minutes,
    });
  });

  it.each([
    ['weekly-hours-eu', 48 * 60],
    ['weekly-hours-gb', 48 * 60],
    ['daily-rest-eu', 11 * 60],
    ['daily-rest-gb', 11 * 60],
    ['weekly-rest-eu', 35 * 60],
    ['weekly-rest-gb', 24 * 60],
  ])('%s is %d minutes', (key, minutes) => {
    expect(named(WORKING_TIME, key).minutes).toBe(minutes);
  });

  it.each([
    ['schedule-us-or', 500, 336, 600, false],
    ['schedule-us-ny-nyc-retail', 20, 72, null, true],
    ['schedule-us-ny-nyc-fast-food', null, 336, 660, false],
    ['schedule-us-wa-sea-retail-and-food', 500, 336, 600, false],
    ['schedule-us-ca-sfo', 20, 336, null, false],
    ['schedule-us-il-chi', 100, 336, 600, false],
    ['schedule-us-il-chi-restaurants', 250, 336, 600, false],
    ['schedule-us-pa-phl', 250, 336, 540, false],
    ['schedule-us-ca-lax', 300, 336, 600, false],
    ['schedule-us-ca-emery-fast-food', 56, 336, 660, false],
    ['schedule-us-ca-berk', 56, 336, 660, false],
    ['schedule-us-ca-berk-restaurants', 100, 336, 660, false],
  ])('%s: %s staff, %d hours of notice, %s minutes of rest, on-call banned: %s', (key, staff, hours, rest, ban) => {
    const row = named(PREDICTIVE_SCHEDULING, key);
    expect(row.who.minStaff).toBe(staff);
    expect(row).toMatchObject({ noticeHours: hours, restMinutes: rest, bansOnCallShifts: ban });
  });

  it.each([
    ['pay-us-co', 1, ['range', 'benefits', 'other-compensation', 'application-deadline']],
    ['pay-us-ca', 15, ['range']],
    ['pay-us-wa', 15, ['range', 'benefits', 'other-compensation']],
    ['pay-us-ny', 4, ['range', 'job-description']],
    ['pay-us-il', 15, ['range', 'benefits', 'other-compensation']],
    ['pay-us-mn', 30, ['range', 'benefits', 'other-compensation']],
    ['pay-us-nj', 10, ['range', 'benefits', 'other-compensation']],
    ['pay-us-vt', 5, ['range']],
    ['pay-us-ma', 25, ['range']],
    ['pay-us-md', 1, ['range', 'benefits', 'other-compensation']],
    ['pay-us-dc', 1, ['range']],
    ['pay-us-hi', 50, ['range']],
    ['pay-ca-on', 25, ['range', 'ai-use', 'vacancy']],
  ])('%s: from %d staff a posting shows %j', (key, staff, items) => {
    expect(named(PAY_TRANSPARENCY, key)).toMatchObject({ minStaff: staff, due: 'in-posting', mustShow: items });
  });

  it('caps the range in Ontario alone, at C$50,000 up to pay of C$200,000', () => {
    const capped = PAY_TRANSPARENCY.filter((row) => row.widestYearlyRange !== null);
    expect(capped).toHaveLength(1);
    expect(capped[0]).toMatchObject({
      code: 'CA-ON',
      widestYearlyRange: { amount: 50_000, currency: 'CAD' },
      notAboveYearlyPay: { amount: 200_000, currency: 'CAD' },
    });
  });

  it('holds no employer to the pay directive where national law has not made it', () => {
    const waiting: readonly LawRow[] = PAY_TRANSPARENCY.filter((row) => !row.isInForce);
    expect(waiting.map((row) => row.code)).toEqual(['EU']);
    expect(nearestRows(PAY_TRANSPARENCY, ['IT']).map((row) => row.isInForce)).toEqual([true]);
    expect(nearestRows(PAY_TRANSPARENCY, ['DE']).map((row) => row.isInForce)).toEqual([false]);
  });

  it('holds the remaining numbers of the sources', () => {
    expect(EXEMPT_SALARY[0].weeklyUsd * 52).toBe(EXEMPT_SALARY[0].yearlyUsd);
    expect(EXEMPT_SALARY[0].weeklyUsd).toBe(684);
    expect(FREELANCE_TERMS.map((row) => [row.code, row.minValueUsd])).toEqual([
      ['US-NY', 800],
      ['US-IL', 500],
      ['US-CA', 250],
    ]);
    expect(OVERTIME.map((row) => [row.per, row.overMinutes, row.rate])).toEqual([
      ['workweek', 2400, 1.5],
      ['workday', 480, 1.5],
      ['workday', 720, 2],
      ['seventh-day', 0, 1.5],
      ['seventh-day', 480, 2],
      ['split-shift', 60, null],
    ]);
    expect(ABC_TEST.map((row) => row.code)).toEqual(['US-CA', 'US-MA', 'US-NJ']);
    expect(named(REMOTE_WORK, 'remote-es')).toMatchObject({ minRemotePercent: 30, overMonths: 3 });
  });
});

describe('industries in words', () => {
  it.each([
    ['retail', ['retail']],
    ['grocery retail', ['retail']],
    ['health care', ['healthcare']],
    ['Hotel', ['hospitality', 'hotels']],
    ['restaurants', ['food-services', 'full-service-restaurants', 'hospitality', 'restaurants']],
    ['fast-food restaurants', ['fast-food', 'food-services', 'hospitality', 'restaurants']],
    ['coffee shops', ['food-services', 'hospitality', 'restaurants']],
    ['warehousing and fulfilment', ['warehouse']],
    ['design', []],
    ['retail software', []],
    ['restaurant consulting', []],
    ['medical equipment manufacturing', ['manufacturing']],
    ['restaurant equipment', []],
    ['auto repair shop', []],
    ['software', []],
    [null, []],
  ])('%j is %j', (words, industries) => {
    expect(industriesIn(words)).toEqual(industries);
  });
});
