import { nearest } from './nearest.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const EXPECTED = 'an IANA time zone such as America/New_York or Europe/Berlin';

/** What people mean by common abbreviations. Several entries: the abbreviation is used on several continents. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ET: ['America/New_York'],
  EST: ['America/New_York'],
  EDT: ['America/New_York'],
  EASTERN: ['America/New_York'],
  CT: ['America/Chicago'],
  CST: ['America/Chicago', 'Asia/Shanghai'],
  CDT: ['America/Chicago'],
  CENTRAL: ['America/Chicago'],
  MT: ['America/Denver'],
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: ['America/Denver'],
  MOUNTAIN: ['America/Denver'],
  PT: ['America/Los_Angeles'],
  PST: ['America/Los_Angeles'],
  PDT: ['America/Los_Angeles'],
  PACIFIC: ['America/Los_Angeles'],
  AKST: ['America/Anchorage'],
  HST: ['Pacific/Honolulu'],
  GMT: ['Europe/London'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  CET: ['Europe/Berlin'],
  CEST: ['Europe/Berlin'],
  MET: ['Europe/Berlin'],
  WET: ['Europe/Lisbon'],
  EET: ['Europe/Helsinki'],
  EEST: ['Europe/Helsinki'],
  MSK: ['Europe/Moscow'],
  JST: ['Asia/Tokyo'],
  SGT: ['Asia/Singapore'],
  AEST: ['Australia/Sydney'],
  AEDT: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
};

/** One zone per usual offset from UTC, to have something to offer for `GMT+1`. */
const ZONE_BY_OFFSET: Readonly<Record<string, string>> = {
  '-10': 'Pacific/Honolulu',
  '-9': 'America/Anchorage',
  '-8': 'America/Los_Angeles',
  '-7': 'America/Denver',
  '-6': 'America/Chicago',
  '-5': 'America/New_York',
  '-4': 'America/Halifax',
  '-3': 'America/Sao_Paulo',
  '0': 'Europe/London',
  '1': 'Europe/Berlin',
  '2': 'Europe/Helsinki',
  '3': 'Europe/Istanbul',
  '4': 'Asia/Dubai',
  '5': 'Asia/Karachi',
  '8': 'Asia/Singapore',
  '9': 'Asia/Tokyo',
  '10': 'Australia/Sydney',
  '12': 'Pacific/Auckland',
};

/** Reads an IANA zone name, aliases such as `Asia/Calcutta` included. `UTC` is the one name without a region. */
export function readTimeZone(text: string): Reading<string> {
  const name = zoneNamed(text);
  if (name === text && (text.includes('/') || text === 'UTC')) return understood(text);
  const meant = abbreviationMeant(text);
  if (meant) {
    const note =
      meant.length > 1 ? `it is used for ${meant.join(' and for ')}` : 'it does not say when the clocks change';
    return misread('time-zone-invalid', `${quoted(text)} is an abbreviation, and ${note}`, EXPECTED, meant[0] ?? null);
  }
  const offset = /^(?:(?:GMT|UTC)\s?)?([+-])0?(\d{1,2})(?::?00)?$/i.exec(text);
  if (offset) {
    const zone = ZONE_BY_OFFSET[`${offset[1] === '-' && offset[2] !== '0' ? '-' : ''}${offset[2]}`] ?? null;
    const why = 'is a fixed offset and would be wrong for half the year wherever clocks change';
    return misread('time-zone-invalid', `${quoted(text)} ${why}`, EXPECTED, zone);
  }
  return misread(
    'time-zone-invalid',
    `${quoted(text)} is not a time zone`,
    EXPECTED,
    name?.includes('/') ? name : zoneMeant(text),
  );
}

/** The zone in its proper spelling, or null when there is none of that name in any spelling. */
function zoneNamed(text: string): string | null {
  if (text.length > 64 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}

function abbreviationMeant(text: string): readonly string[] | null {
  const word = text
    .trim()
    .toUpperCase()
    .replace(/ (STANDARD |DAYLIGHT )?TIME$/, '');
  return Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word] ?? null) : null;
}

/** A city alone (`New York`) or a misspelt zone (`America/NewYork`). */
function zoneMeant(text: string): string | null {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata', 'Europe/Kyiv'];
  const city = text.trim().toLowerCase().replaceAll(' ', '_');
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(text, zones);
}
