import type { Industry } from './industries.js';
import type { LawRow, StaffCountedIn } from './law-row.js';

/** A fair-workweek law: how early schedules must be known, how long rest must be (rules 46 and 61). */
export interface SchedulingRow extends LawRow {
  readonly who: {
    readonly industries: readonly Industry[];
    /** Trades among them that have a row of their own. */
    readonly exceptIndustries: readonly Industry[];
    /** Least staff, counted in `staffCountedIn`; null when only places count. */
    readonly minStaff: number | null;
    readonly staffCountedIn: StaffCountedIn;
    /** Least staff in the row's own place, on top of the above. */
    readonly minStaffInPlace: number | null;
    readonly minLocations: number | null;
    readonly locationsCountedIn: 'worldwide' | 'nationwide';
    readonly employees: 'all' | 'non-exempt' | 'hourly';
    /** People paid more than this are not covered; null when pay does not matter. */
    readonly payAtMost: PayCeiling | null;
  };
  /** How long before the first shift the written schedule must be known, in hours; 14 days are 336. */
  readonly noticeHours: number;
  /** Least rest between the end of one day's work and the next start, in minutes; null when the law sets none. */
  readonly restMinutes: number | null;
  readonly bansOnCallShifts: boolean;
  /** A good-faith estimate of hours, or a regular schedule, in writing; null when not asked for in the sources used. */
  readonly estimateDue: 'at-hire' | 'by-first-day' | null;
}

/** Either limit covers: the hourly one for people paid by the hour, the yearly one for salaries. */
interface PayCeiling {
  readonly hourlyUsd: number;
  readonly yearlyUsd: number;
  readonly validFrom: string;
  /** Such ceilings rise on the same day each year, so the number only ever under-covers until the row is renewed. */
  readonly isIndexedYearly: boolean;
}

const FOURTEEN_DAYS = 14 * 24;
const BY_STAFF_WORLDWIDE = {
  exceptIndustries: [],
  staffCountedIn: 'worldwide',
  minStaffInPlace: null,
  minLocations: null,
  locationsCountedIn: 'worldwide',
  payAtMost: null,
} as const;

export const PREDICTIVE_SCHEDULING = [
  {
    key: 'schedule-us-or',
    code: 'US-OR',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['retail', 'hospitality', 'food-services'],
      minStaff: 500,
      employees: 'non-exempt',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule 14 calendar days ahead, a good-faith estimate at hire, 10 hours between shifts, and pay for late changes',
    source: 'ORS 653.412–.490',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ny-nyc-retail',
    code: 'US-NY-NYC',
    who: { ...BY_STAFF_WORLDWIDE, industries: ['retail'], minStaff: 20, staffCountedIn: 'place', employees: 'all' },
    noticeHours: 72,
    restMinutes: null,
    bansOnCallShifts: true,
    estimateDue: null,
    duty: 'a written schedule 72 hours ahead, no on-call shifts, and no later change without written consent',
    source: 'NYC Admin. Code 20-1201 and following',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ny-nyc-fast-food',
    code: 'US-NY-NYC',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['fast-food'],
      minStaff: null,
      minLocations: 30,
      locationsCountedIn: 'nationwide',
      employees: 'all',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 660,
    bansOnCallShifts: false,
    estimateDue: 'by-first-day',
    duty: 'a regular written schedule by the first day, schedules 14 days ahead, and $100 for shifts less than 11 hours apart',
    source: 'NYC Admin. Code 20-1201 and following',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-wa-sea-retail-and-food',
    code: 'US-WA-SEA',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['retail', 'food-services'],
      exceptIndustries: ['full-service-restaurants'],
      minStaff: 500,
      employees: 'hourly',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule 14 days ahead, a good-faith estimate, 10 hours between shifts, and half pay for unused on-call time',
    source: 'SMC 14.22',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-wa-sea-full-service-restaurants',
    code: 'US-WA-SEA',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['full-service-restaurants'],
      minStaff: 500,
      minLocations: 40,
      employees: 'hourly',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule 14 days ahead, a good-faith estimate, 10 hours between shifts, and half pay for unused on-call time',
    source: 'SMC 14.22',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-sfo',
    code: 'US-CA-SFO',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['retail'],
      minStaff: 20,
      staffCountedIn: 'place',
      minLocations: 40,
      employees: 'all',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: null,
    bansOnCallShifts: false,
    estimateDue: null,
    duty: 'schedules of formula-retail staff two weeks ahead, and pay for late changes and on-call time',
    source: 'San Francisco Formula Retail Employee Rights Ordinances (formerly Police Code 33F/33G)',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-il-chi',
    code: 'US-IL-CHI',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['building-services', 'healthcare', 'hotels', 'manufacturing', 'retail', 'warehouse'],
      minStaff: 100,
      employees: 'all',
      payAtMost: { hourlyUsd: 32.6, yearlyUsd: 62_561.9, validFrom: '2025-07-01', isIndexedYearly: true },
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: null,
    duty: 'a written schedule 14 days ahead, 10 hours between shifts, and an hour of pay for late changes',
    source: 'MCC 6-110',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-il-chi-restaurants',
    code: 'US-IL-CHI',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['restaurants'],
      minStaff: 250,
      minLocations: 30,
      employees: 'all',
      payAtMost: { hourlyUsd: 32.6, yearlyUsd: 62_561.9, validFrom: '2025-07-01', isIndexedYearly: true },
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: null,
    duty: 'a written schedule 14 days ahead, 10 hours between shifts, and an hour of pay for late changes',
    source: 'MCC 6-110',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-pa-phl',
    code: 'US-PA-PHL',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['retail', 'hospitality', 'food-services'],
      minStaff: 250,
      minLocations: 30,
      employees: 'hourly',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 540,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule 14 days ahead, a good-faith estimate at hire, and 9 hours between shifts or $40',
    source: 'Phila. Code ch. 9-4600',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-lax',
    code: 'US-CA-LAX',
    who: { ...BY_STAFF_WORLDWIDE, industries: ['retail'], minStaff: 300, employees: 'all' },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 600,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule 14 days ahead, a good-faith estimate before hiring, and 10 hours between shifts',
    source: 'City of Los Angeles Fair Work Week Ordinance',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-emery-retail',
    code: 'US-CA-EMERY',
    who: { ...BY_STAFF_WORLDWIDE, industries: ['retail'], minStaff: 56, employees: 'all' },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 660,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule two weeks ahead, a good-faith estimate, and 11 hours between shifts',
    source: 'Emeryville Fair Workweek Ordinance',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-emery-fast-food',
    code: 'US-CA-EMERY',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['fast-food'],
      minStaff: 56,
      minStaffInPlace: 20,
      employees: 'all',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 660,
    bansOnCallShifts: false,
    estimateDue: 'at-hire',
    duty: 'a written schedule two weeks ahead, a good-faith estimate, and 11 hours between shifts',
    source: 'Emeryville Fair Workweek Ordinance',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-berk',
    code: 'US-CA-BERK',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['building-services', 'healthcare', 'hotels', 'manufacturing', 'retail', 'warehouse'],
      minStaff: 56,
      minStaffInPlace: 10,
      employees: 'non-exempt',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 660,
    bansOnCallShifts: false,
    estimateDue: 'by-first-day',
    duty: 'a written schedule 14 days ahead, a written estimate by the first day, and 11 hours between shifts',
    source: 'Berkeley Fair Workweek Ordinance, BMC 13.102',
    asOf: '2026-06-01',
  },
  {
    key: 'schedule-us-ca-berk-restaurants',
    code: 'US-CA-BERK',
    who: {
      ...BY_STAFF_WORLDWIDE,
      industries: ['restaurants'],
      minStaff: 100,
      minStaffInPlace: 10,
      employees: 'non-exempt',
    },
    noticeHours: FOURTEEN_DAYS,
    restMinutes: 660,
    bansOnCallShifts: false,
    estimateDue: 'by-first-day',
    duty: 'a written schedule 14 days ahead, a written estimate by the first day, and 11 hours between shifts',
    source: 'Berkeley Fair Workweek Ordinance, BMC 13.102',
    asOf: '2026-06-01',
  },
] as const satisfies readonly SchedulingRow[];
