import { readdirSync, readFileSync } from 'node:fs';
import { formatFault, pointerOf, type Path } from '../reading/fault.js';
import { openRoleFile } from './open-role-file.js';
import type { RoleFileText } from './role-file-text.js';

function opened(text: string | Uint8Array, file = 'role.yaml'): RoleFileText {
  const result = openRoleFile(text, { file });
  if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
  return result.file;
}

const FILE = opened(`workpact: 1
organisation: { legalName: Example Ltd }
role:
  title: Tester
  engagement: employee
  contracted: 40 h
  workingWindow: [MO-TH 09:00-17:00, FR 07:00-12:00]
  coreHours: MO-FR 10:00-12:00
  pay: USD 60000-70000 per year
  placeRules:
    - { place: home, days: [MO-WE, FR], rule: allowed }
people:
  - name: Ann
sync:
  - title: Team meeting
    kind: meeting
    days: [MO] # on Mondays
    from: 10:00
    to: '11:00'
    place: video
    reason: collaboration
    owner: Ann
  - { title: Launch, kind: meeting, date: 2026-06-01, startMinute: 540, endMinute: 600 }
  - title: On call
    kind: on-call
    rrule: FREQ=MONTHLY;BYDAY=1MO
    exceptDates: [2026-12-07, 2026-11-02]
    onCall: { reply: 30 min }
async:
  - title: Report
    due: FR 17:00
    effort: 5 h per week
    description: |
      Two
      lines

  - title: Projects
    due: { perProject: the brief }
protected:
  - { title: Writing, days: FR, from: 09:00, to: 12:00 }
norms:
  - { channel: Chat, audience: team, mode: async, reply: 4 working hours }
  - { channel: Phone, audience: team, mode: sync, reply: 30 min, clock: elapsed }
  - { channel: Pager, audience: team, mode: sync, reply: 30 min }
  - { channel: Letter, audience: team, mode: async }
quietHours:
  - daily 20:00-07:00
  - SA-SU 07:00-20:00
meetingDays: MO-WE
breaks:
  - { days: MO, from: 12:00, to: 12:30, paid: false }
notice:
texts:
  duties: [Do it]
`);

describe('a value of the model', () => {
  it.each([
    ['/role/title', 'Tester'],
    ['/role/contractedMinutesPerWeek', '40 h'],
    ['/role/workingWindow/hours/TU', 'MO-TH 09:00-17:00'],
    ['/role/workingWindow/hours/FR/0/1', 'FR 07:00-12:00'],
    ['/role/workingWindow', '[MO-TH 09:00-17:00, FR 07:00-12:00]'],
    ['/role/coreHours/hours/MO', 'MO-FR 10:00-12:00'],
    ['/role/pay/minAmount', 'USD 60000-70000 per year'],
    ['/role/placeRules/0/days/1', 'MO-WE'],
    ['/role/placeRules/0/days/3', 'FR'],
    ['/sync/0/rrule', '[MO]'],
    ['/sync/0/startMinute', '10:00'],
    ['/sync/0/endMinute', "'11:00'"],
    ['/sync/0/reason/code', 'collaboration'],
    ['/sync/0/owner', 'Ann'],
    ['/sync/1/dtstart', '2026-06-01'],
    ['/sync/1/startMinute', '540'],
    ['/sync/2/rrule', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['/sync/2/exceptDates/0', '2026-11-02'],
    ['/sync/2/onCall/responseMinutes', '30 min'],
    ['/async/0/due', 'FR 17:00'],
    ['/async/0/due/minute', 'FR 17:00'],
    ['/async/0/effortMinutes', '5 h per week'],
    ['/async/0/effortPer', '5 h per week'],
    ['/async/0/description', '|\n      Two\n      lines'],
    ['/async/1/due/source', 'the brief'],
    ['/async/1/due/type', 'the brief'],
    ['/protected/0/hours', 'FR'],
    ['/protected/0/hours/FR/0', 'FR'],
    ['/norms/0/responseMinutes', '4 working hours'],
    ['/norms/0/clock', '4 working hours'],
    ['/norms/1/clock', 'elapsed'],
    ['/quietHours/hours/MO', 'daily 20:00-07:00'],
    ['/quietHours', '- daily 20:00-07:00\n  - SA-SU 07:00-20:00'],
    ['/quietHours/hours/SA', '- daily 20:00-07:00\n  - SA-SU 07:00-20:00'],
    ['/meetingDays/days/2', 'MO-WE'],
    ['/breaks/0/startMinute', '12:00'],
    ['/breaks/0/durationMinutes', '12:30'],
    ['/texts/duties/0/text', 'Do it'],
    ['/texts/duties', '[Do it]'],
  ])('at %s is found where people’s notation writes it', (pointer, written) => {
    const { offset, endOffset, isExact } = FILE.locate(pointer);
    expect([FILE.text.slice(offset, endOffset), isExact]).toEqual([written, true]);
  });

  it.each([
    ['/sync/1/owner', '{ title: Launch, kind: meeting, date: 2026-06-01, startMinute: 540, endMinute: 600 }'],
    ['/sync/1/id', '{ title: Launch, kind: meeting, date: 2026-06-01, startMinute: 540, endMinute: 600 }'],
    ['/norms/2/clock', '30 min'],
    ['/norms/3/clock', '{ channel: Letter, audience: team, mode: async }'],
    ['/norms/9', FILE.text.slice(FILE.locate('/norms').offset, FILE.locate('/norms').endOffset)],
    ['/notice/changeDays', 'notice'],
    ['/role/places/0', FILE.text.slice(FILE.locate('/role').offset, FILE.locate('/role').endOffset)],
    ['no pointer', FILE.text.trimEnd()],
    ['/nowhere/at/all', FILE.text.trimEnd()],
  ])('at %s that the file does not write is told by the nearest thing around it', (pointer, written) => {
    const { offset, endOffset, isExact } = FILE.locate(pointer);
    expect([FILE.text.slice(offset, endOffset), isExact]).toEqual([written, pointer === 'no pointer']);
  });

  it('has lines and columns from 1, the end behind its last character', () => {
    expect(FILE.locate('/sync/0/endMinute')).toMatchObject({ line: 19, column: 9, endLine: 19, endColumn: 16 });
    expect(FILE.locate('/async/0/description')).toMatchObject({ line: 33, column: 18, endLine: 35, endColumn: 12 });
  });

  it('is counted behind a byte order mark, and in lines of Windows', () => {
    const file = opened(new TextEncoder().encode(`\uFEFF${FILE.text.replaceAll('\n', '\r\n')}`));
    expect(file.byteOrderMark).toBe('\uFEFF');
    expect(file.locate('/sync/0/endMinute')).toMatchObject({ line: 19, column: 9, endLine: 19, endColumn: 16 });
  });

  it.each(readdirSync('examples'))('of %s is found at its own place in exact JSON, whatever it is', (name) => {
    const { model } = opened(readFileSync(`examples/${name}`));
    const file = opened(JSON.stringify(model, null, 2), 'role.json');
    const misplaced = placesIn(model).filter(({ path, value }) => {
      const { offset, endOffset, isExact } = file.locate(pointerOf(path));
      const isRight =
        JSON.stringify(JSON.parse(file.text.slice(offset, endOffset) || 'null')) === JSON.stringify(value);
      return !(isRight && isExact);
    });
    expect(misplaced.map(({ path }) => pointerOf(path))).toEqual([]);
  });
});

/** Every map, list and value that says something. */
function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (value === null) return [];
  const own = { path, value };
  if (Array.isArray(value)) return [own, ...value.flatMap((item, index) => placesIn(item, [...path, index]))];
  if (typeof value !== 'object') return [own];
  return [own, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))];
}
