import { formatFault } from '../reading/fault.js';
import { parseRoleFile } from '../reading/parse-role-file.js';
import type { WorkModel } from '../schema/work-model.js';
import { applyPatch, PatchRefused, type PatchOperation } from './apply-patch.js';

function modelOf(yaml: string): WorkModel {
  const parsed = parseRoleFile(yaml, { file: 'role.yaml' });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

const FILE = `workpact: 1
organisation: { legalName: Example Ltd }
role: { title: Tester, engagement: employee }
sync:
  - { title: Team meeting, kind: meeting, days: MO, from: 10:00, to: 11:00, place: video }
  - { title: Review, kind: meeting, days: FR, from: 10:00, to: 11:00 }
norms:
  - { channel: Chat, audience: team, mode: async, reply: 4 h }
`;
const MODEL = modelOf(FILE);

describe('a patch', () => {
  it('changes values, and leaves the model it was given as it was', () => {
    const before = structuredClone(MODEL);
    const after = applyPatch(MODEL, [
      { op: 'test', path: '/norms/0/clock', value: null },
      { op: 'replace', path: '/norms/0/clock', value: 'working' },
    ]);
    expect(after).toEqual(modelOf(FILE.replace('4 h', '4 working h')));
    expect(MODEL).toEqual(before);
  });

  it('makes ids for new items as the parser does, and fills in what goes without saying', () => {
    const value = { channel: 'Phone', audience: 'manager', mode: 'sync', responseMinutes: 30 };
    const { norms } = applyPatch(MODEL, [{ op: 'add', path: '/norms/0', value }]);
    expect(norms[0]).toMatchObject({ id: 'norm-phone-manager', responseKind: 'answer', urgent: false, clock: null });
    expect(norms[1]?.id).toBe('norm-chat-team');
  });

  it('keeps the id of an item whose title it changes', () => {
    const after = applyPatch(MODEL, [{ op: 'replace', path: '/sync/0/title', value: 'Start of the week' }]);
    expect(after.sync[0]?.id).toBe('team-meeting');
  });

  it.each([
    ['home', ['home']],
    [null, []],
    ['video', ['video']],
  ])('to the place %s lists the built-in places that are used then', (value, places) => {
    const after = applyPatch(MODEL, [{ op: 'replace', path: '/sync/0/place', value }]);
    expect(after.role.places.map(({ id }) => id)).toEqual(places);
  });

  it('lists built-in places in the order in which a file that says the same would', () => {
    const after = applyPatch(MODEL, [{ op: 'replace', path: '/sync/1/place', value: 'home' }]);
    expect(after).toEqual(modelOf(FILE.replace('to: 11:00 }', 'to: 11:00, place: home }')));
    expect(after.role.places.map(({ id }) => id)).toEqual(['home', 'video']);
  });

  it('keeps a built-in place that says more than usual', () => {
    const after = applyPatch(MODEL, [
      { op: 'replace', path: '/role/places/0/access', value: 'https://meet.example' },
      { op: 'replace', path: '/sync/0/place', value: null },
    ]);
    expect(after.role.places).toMatchObject([{ id: 'video', access: 'https://meet.example' }]);
  });

  it('moves and copies items', () => {
    const moved = applyPatch(MODEL, [{ op: 'move', from: '/sync/1', path: '/sync/0' }]);
    expect(moved.sync.map(({ id }) => id)).toEqual(['review', 'team-meeting']);
    const copied = applyPatch(MODEL, [{ op: 'copy', from: '/sync/0/startMinute', path: '/sync/1/startMinute' }]);
    expect(copied.sync[1]?.startMinute).toBe(600);
  });

  it.each<[string, PatchOperation, string, RegExp]>([
    [
      'tests a value that is another',
      { op: 'test', path: '/norms/0/clock', value: 'working' },
      '/norms/0/clock',
      /expects/,
    ],
    [
      'removes what is not there',
      { op: 'remove', path: '/norms/0/nothing' },
      '/norms/0/nothing',
      /nothing at this place/,
    ],
    [
      'goes past the end of a list',
      { op: 'replace', path: '/norms/1/clock', value: null },
      '/norms/1/clock',
      /no item “1”; it has 1/,
    ],
    ['adds beyond the end of a list', { op: 'add', path: '/norms/2', value: {} }, '/norms/2', /no item “2”/],
    ['replaces behind the end of a list', { op: 'replace', path: '/norms/-', value: {} }, '/norms/-', /no item “-”/],
    ['names an item by a word', { op: 'remove', path: '/norms/first' }, '/norms/first', /no item “first”/],
    ['copies from beyond a list', { op: 'copy', from: '/norms/7', path: '/norms/0' }, '/norms/7', /no item “7”/],
    ['has a path that is none', { op: 'remove', path: 'norms/0' }, 'norms/0', /not a JSON Pointer/],
    ['reaches for the prototype', { op: 'add', path: '/__proto__/x', value: 1 }, '/__proto__/x', /no model/],
    [
      'sets a wrong value',
      { op: 'replace', path: '/norms/0/clock', value: 'sometimes' },
      '/norms/0/clock',
      /sometimes/,
    ],
    ['adds an unknown key', { op: 'add', path: '/norms/0/speed', value: 1 }, '/norms/0/speed', /not a key/],
    ['takes away what must be there', { op: 'remove', path: '/role/title' }, '/role/title', /missing/],
    [
      'points to a place that is not there',
      { op: 'replace', path: '/sync/0/place', value: 'moon' },
      '/sync/0/place',
      /no place has the id/,
    ],
    ['uses an id twice', { op: 'replace', path: '/sync/1/id', value: 'team-meeting' }, '/sync/1/id', /already taken/],
    [
      'says a thing in both notations',
      { op: 'add', path: '/sync/0/from', value: '09:00' },
      '/sync/0/from',
      /in two ways/,
    ],
    ['exchanges the model for none', { op: 'replace', path: '', value: [] }, '', /list|map/],
  ])('that %s is refused, with the place and the reason', (_what, operation, pointer, why) => {
    let refusal: unknown = null;
    try {
      applyPatch(MODEL, [operation]);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(PatchRefused);
    expect(refusal).toMatchObject({ name: 'PatchRefused', pointer, why: expect.stringMatching(why) });
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
