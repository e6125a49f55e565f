import { anAssignment, COMMUNICATION, SUPPORT, TOGETHER } from './policies.fixture.js';
import type { AssignedPolicy, Levels } from './levels.js';
import { resolve } from './resolve.js';

const organisation = (...assignments: AssignedPolicy[]) => ({ name: 'the organisation', assignments });
const team = (...assignments: AssignedPolicy[]) => ({ name: 'Design team', assignments });
const role = (...assignments: AssignedPolicy[]) => ({ name: 'this role', assignments });

const CHAT = '/norms/norm-chat';
const v3 = (id: string, input: Parameters<typeof anAssignment>[1] = {}) =>
  anAssignment(COMMUNICATION, { id, version: 3, ...input });
const explainedAt = (levels: Levels, field: string) => resolve(levels).fields.get(field)?.explanation;
const night = (hours: string) => ({ '/quietHours': { rule: 'override' as const, value: hours } });

describe('a field is explained in words', () => {
  it.each([
    ['from Communication policy v3', { organisation: organisation(v3('o')) }],
    [
      'from Communication policy v3, locked by the organisation',
      { organisation: organisation(v3('o', { locks: ['/quietHours'] })) },
    ],
    [
      'from Communication policy v3, overridden by Design team',
      { organisation: organisation(v3('o')), team: team(v3('t', { overrides: night('daily 22:00-06:00') })) },
    ],
    [
      'from Communication policy v3, taken out by this role',
      {
        organisation: organisation(v3('o')),
        role: role(v3('r', { overrides: { '/quietHours': { rule: 'override', value: null } } })),
      },
    ],
    ['from Communication policy v3, set by Design team', { team: team(v3('t')) }],
    [
      'from Together policy v1, set by Design team in place of Communication policy v3',
      { organisation: organisation(v3('o')), team: team(anAssignment(TOGETHER)) },
    ],
  ])('%s', (words, levels) => expect(explainedAt(levels, '/quietHours')).toBe(words));
});

describe('levels', () => {
  it('a narrower level stands over a wider one, with its own parameters', () => {
    const { fields } = resolve({
      organisation: organisation(v3('o')),
      team: team(v3('t', { parameters: { reply: 60 } })),
    });
    expect(fields.get(CHAT)?.value).toMatchObject({ id: 'norm-chat', responseMinutes: 60, clock: 'working' });
    expect(fields.get(CHAT)?.source).toMatchObject({ level: 'team', assignmentId: 't' });
  });

  it('what is locked above is not changed below, and whoever tried is told', () => {
    const { fields, refusals } = resolve({
      organisation: organisation(v3('o', { locks: ['/quietHours'] })),
      role: role(v3('r', { overrides: night('daily 23:00-05:00') })),
    });
    expect(fields.get('/quietHours')?.source.level).toBe('organisation');
    expect(refusals).toEqual([
      expect.objectContaining({
        code: 'field-locked',
        level: 'role',
        field: '/quietHours',
        assignmentIds: ['r'],
        message:
          '/quietHours is locked by the organisation: the override of this role (“Communication policy” v3) is not applied.',
      }),
    ]);
  });

  it('a level that says what is locked already is not told off', () => {
    expect(
      resolve({ organisation: organisation(v3('o', { locks: ['/quietHours'] })), team: team(v3('t')) }).refusals,
    ).toEqual([]);
  });

  it('a team can lock for its roles what it inherits', () => {
    const locking = v3('t', { overrides: { '/quietHours': { rule: 'inherit' } }, locks: ['/quietHours'] });
    const { fields } = resolve({
      organisation: organisation(v3('o')),
      team: team(locking),
      role: role(v3('r', { overrides: night('daily 23:00-05:00') })),
    });
    expect(fields.get('/quietHours')?.explanation).toBe('from Communication policy v3, locked by Design team');
  });
});

describe('two templates at one level that set the same field', () => {
  const both = [v3('a'), anAssignment(SUPPORT, { id: 'b' })];

  it('are refused both, by name, and what stands above stays', () => {
    const { fields, refusals } = resolve({ organisation: organisation(v3('o')), team: team(...both) });
    expect(fields.get(CHAT)?.source.assignmentId).toBe('o');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ code: 'policies-conflict', field: CHAT, assignmentIds: ['a', 'b'] });
    expect(refusals[0]?.message).toContain(
      '“Communication policy” v3 and “Support policy” v1 both set /norms/norm-chat',
    );
  });

  it('agree when one of them inherits it', () => {
    const yielding = v3('a', { overrides: { [CHAT]: { rule: 'inherit' } } });
    const { fields, refusals } = resolve({ team: team(yielding, anAssignment(SUPPORT, { id: 'b' })) });
    expect(refusals).toEqual([]);
    expect(fields.get(CHAT)?.source.assignmentId).toBe('b');
  });
});

describe('an assignment that cannot be understood', () => {
  it.each([
    ['an unknown parameter', v3('x', { parameters: { replies: 5 } }), 'policy-invalid', '/parameters/replies'],
    ['a value of the wrong type', v3('x', { parameters: { reply: 'soon' } }), 'policy-invalid', '/parameters/reply'],
    ['a missing parameter', { ...v3('x'), parameters: { reply: 5 } }, 'policy-invalid', '/parameters/night'],
    [
      'a field it does not set',
      v3('x', { overrides: { '/breaks/tea': { rule: 'inherit' } } }),
      'field-unknown',
      '/overrides/~1breaks~1tea',
    ],
    ['a lock on a field it does not set', v3('x', { locks: ['/meetingDays'] }), 'field-unknown', '/locks/0'],
    [
      'an override in no notation',
      v3('x', { overrides: night('at night') }),
      'override-invalid',
      '/overrides/~1quietHours/value',
    ],
  ])('with %s is refused with a pointer, and hides no other', (_what, assignment, code, pointer) => {
    const { fields, refusals } = resolve({ organisation: organisation(v3('o')), team: team(assignment) });
    expect(refusals.map((refusal) => [refusal.code, refusal.faults[0]?.pointer])).toEqual([[code, pointer]]);
    expect([...fields.keys()]).toEqual([CHAT, '/quietHours']);
  });
});
