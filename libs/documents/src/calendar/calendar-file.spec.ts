import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import { meeting, model, NEW_YORK, parsed, task } from './parsed-calendar.fixture.js';

describe('a calendar file', () => {
  const full = model({
    version: 3,
    role: {
      title: 'Zeichner:in, Möbel & „Räume“ 🪑'.repeat(3),
      workingWindow: { id: 'window', hours: { MO: [[540, 1020]] } },
    },
    sync: [
      { ...meeting, id: 'open', title: 'Zeichner:in, Möbel & „Räume“ 🪑'.repeat(3), startMinute: null },
      { ...meeting, title: 'a\\b;c,d\r\ne\u0007', timeZone: 'Europe/Berlin' },
    ],
    async: [{ ...task, due: { type: 'recurring', rrule: 'FREQ=DAILY', minute: 1440 } }],
  });
  const text = calendarFile(full, { language: 'de' });

  it('has lines of at most 75 octets that end in CRLF', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    // Folding has not cut a character: each line is valid on its own.
    expect(lines.every((line) => line.isWellFormed())).toBe(true);
  });

  it('gives texts back as they are, without control characters', () => {
    const calendar = parsed(text);
    expect(new ICAL.Event(calendar.getFirstSubcomponent('vevent')!).summary).toBe('a\\b;c,d\ne');
    expect(calendar.getFirstPropertyValue('description')).toBe(
      `Nicht in diesem Kalender, weil noch keine Zeit genannt ist: ${full.role.title}.`,
    );
    expect(calendar.getFirstSubcomponent('vtodo')!.getFirstPropertyValue('description')).toBe(
      'Sie entscheiden, wann Sie daran arbeiten.',
    );
  });

  it('is the same each time, and says its version', () => {
    expect(calendarFile(structuredClone(full), { language: 'de' })).toBe(text);
    const event = parsed(text).getFirstSubcomponent('vevent')!;
    expect(event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-01-07T00:00:02Z');
    expect(event.getFirstPropertyValue('sequence')).toBe(2);
  });

  it('has every zone it names, and every component one id', () => {
    const calendar = parsed(text);
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
    expect(zones).toEqual([NEW_YORK, 'Europe/Berlin']);
    const named = [...text.matchAll(/TZID=([^:;\r]+)/g)].map(([, zone]) => zone);
    expect(new Set(named)).toEqual(new Set(zones));
    const ids = [...text.matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('designer.sync@workpact');
  });
});
