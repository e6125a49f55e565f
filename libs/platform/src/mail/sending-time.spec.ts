import * as fc from 'fast-check';
import { nextSendingTime, OFFICE_HOURS } from './sending-time.js';

const BERLIN = { timeZone: 'Europe/Berlin' };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const next = (text: string, reader: Parameters<typeof nextSendingTime>[1] = BERLIN): string =>
  nextSendingTime(at(text), reader).toString();

describe('mail to somebody', () => {
  it('goes at once while they work', () => {
    expect(next('2026-11-23T09:30:00Z')).toBe('2026-11-23T09:30:00Z');
  });

  it.each([
    ['early in the morning', '2026-11-23T04:00:00Z', '2026-11-23T07:00:00Z'],
    ['in the evening', '2026-11-23T17:00:00Z', '2026-11-24T07:00:00Z'],
    ['on Friday evening', '2026-11-27T17:00:01Z', '2026-11-30T07:00:00Z'],
    ['in the night in which the clock is put back', '2026-10-25T00:30:00Z', '2026-10-26T07:00:00Z'],
  ])('waits for their next morning: %s', (_when, now, then) => {
    expect(next(now)).toBe(then);
  });

  it('goes past midnight to somebody who works at night', () => {
    const night = { timeZone: 'America/New_York', hours: [{ day: 5, from: '22:00', to: '06:00' }] };
    expect(next('2026-11-28T08:00:00Z', night)).toBe('2026-11-28T08:00:00Z');
    expect(next('2026-11-28T12:00:00Z', night)).toBe('2026-12-05T03:00:00Z');
  });

  it('comes in the hours of its reader, never earlier than now and within a week', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC');
    const moment = fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2027-12-31') });
    fc.assert(
      fc.property(zone, moment, (timeZone, date) => {
        const now = Temporal.Instant.fromEpochMilliseconds(date.getTime());
        const then = nextSendingTime(now, { timeZone });
        const local = then.toZonedDateTimeISO(timeZone);
        expect(Temporal.Instant.compare(then, now)).toBeGreaterThanOrEqual(0);
        expect(then.since(now).total('hours')).toBeLessThan(24 * 7);
        expect(OFFICE_HOURS.map(({ day }) => day)).toContain(local.dayOfWeek);
        const time = local.toPlainTime();
        expect(Temporal.PlainTime.compare(time, '08:00')).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainTime.compare(time, '18:00')).toBeLessThan(0);
      }),
    );
  });
});
