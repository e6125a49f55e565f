import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform';
import {
  PoliciesConflict,
  PolicyAlreadyAssigned,
  PolicyAssignmentInvalid,
  PolicyAssignmentNotFound,
  PolicyRevisionDiffers,
  PolicyVersionNotFound,
} from '../policies.errors.js';
import { aBody, anAssignmentOf, aPoliciesRoom, type PoliciesRoom } from '../policies-room.fixture.js';
import { resolutionFor } from './resolution-for.js';

const CHAT = '/norms/norm-chat';
const NOBODY = { teamId: null, roleId: null };
const inherit = { rule: 'inherit' as const };
const override = (value: string | null) => ({ rule: 'override' as const, value });

let room: PoliciesRoom;
let actor: Actor;
let teamId: string;
let templateId: string;
const roleId = randomUUID();
beforeAll(async () => {
  room = await aPoliciesRoom();
});
afterAll(() => room.db.close());
beforeEach(async () => {
  actor = await room.anActor();
  teamId = await room.aTeam(actor);
  templateId = await published(aBody());
});

async function published(body: object): Promise<string> {
  const { id } = await room.templates.create(actor, body);
  await room.publish(actor, id, 1);
  return id;
}

const assign = (change: Parameters<typeof anAssignmentOf>[1] = {}) =>
  room.assignments.assign(actor, anAssignmentOf(templateId, change));
const atTeam = () => ({ level: 'team' as const, teamId });
const atRole = { level: 'role' as const, roleId };

describe('an assignment', () => {
  it('keeps a value for every parameter, and is noted', async () => {
    const { assignment, notApplied } = await assign({ locks: [CHAT, CHAT] });
    expect(assignment).toMatchObject({ version: 1, parameters: { reply: 240 }, locks: [CHAT], revision: 1 });
    expect(notApplied).toEqual([]);
    expect((await room.factsOf(actor)).at(-1)).toBe('policy-assigned');
  });

  it.each([
    ['an unknown parameter', { parameters: { replies: 1 } }, ['/parameters/replies']],
    ['a value of another type', { parameters: { reply: 'soon' } }, ['/parameters/reply']],
    ['an override of what it does not set', { overrides: { '/meetingDays': inherit } }, ['/overrides/~1meetingDays']],
    [
      'an override in no notation',
      { overrides: { '/quietHours': override('late') } },
      ['/overrides/~1quietHours/value'],
    ],
    ['a lock of what it does not set', { locks: ['/meetingDays'] }, ['/locks/0']],
    ['no team at the level of a team', { level: 'team' as const }, ['/level']],
    ['a team that there is not', { level: 'team' as const, teamId: randomUUID() }, ['/teamId']],
  ])('with %s is refused with a pointer, and nothing is kept', async (_what, change, pointers) => {
    const wrong = assign(change);
    await expect(wrong).rejects.toThrow(PolicyAssignmentInvalid);
    const error: unknown = await wrong.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ faults: pointers.map((pointer) => expect.objectContaining({ pointer })) });
    expect((await room.assignments.explainFor(actor, NOBODY)).fields.size).toBe(0);
  });

  it('of a version that there is not is refused', async () => {
    await expect(assign({ version: 7 })).rejects.toThrow(PolicyVersionNotFound);
  });

  it('is there once at a place', async () => {
    await assign();
    await expect(assign()).rejects.toThrow(PolicyAlreadyAssigned);
    await assign(atTeam());
    await assign(atRole);
  });

  it('is changed and taken out of use, not over the head of somebody else', async () => {
    const { assignment } = await assign(atTeam());
    const choices = { parameters: { reply: 60 }, overrides: { '/quietHours': inherit }, locks: [] };
    const changed = await room.assignments.edit(actor, assignment.id, 1, choices);
    expect(changed.assignment).toMatchObject({ ...choices, revision: 2 });
    const late = room.assignments.edit(actor, assignment.id, 1, choices);
    await expect(late).rejects.toThrow(PolicyRevisionDiffers);
    await expect(late).rejects.toMatchObject({ extra: { expectedRevision: 1, current: { revision: 2, ...choices } } });
    await expect(room.assignments.unassign(actor, assignment.id, 1)).rejects.toThrow(PolicyRevisionDiffers);
    expect(await room.assignments.unassign(actor, assignment.id, 2)).toMatchObject({ teamId });
    await expect(room.assignments.get(actor, assignment.id)).rejects.toThrow(PolicyAssignmentNotFound);
    const facts = (await room.factsOf(actor)).slice(-3);
    expect(facts).toEqual(['policy-assigned', 'policy-assignment-changed', 'policy-unassigned']);
  });

  it('is found by where it is and what it is of', async () => {
    const other = await published(aBody({ title: 'Other', parameters: [], fields: { meetingDays: 'MO' } }));
    const ids = [(await assign()).assignment.id, (await assign(atTeam())).assignment.id];
    await room.assignments.assign(actor, anAssignmentOf(other, atRole));
    const all = { limit: 10, after: null, templateId: null, level: null, ...NOBODY };
    const found = async (change: object) =>
      (await room.assignments.list(actor, { ...all, ...change })).map(({ id }) => id);
    expect(await found({ templateId })).toEqual(ids);
    expect(await found({ teamId })).toEqual([ids[1]]);
    expect(await found({ templateId, after: ids[0] })).toEqual([ids[1]]);
    expect(await found({ level: 'role', roleId })).toHaveLength(1);
  });
});

describe('what holds', () => {
  it('for a role is explained field by field', async () => {
    await assign();
    await assign({ ...atTeam(), overrides: { '/quietHours': override('daily 22:00-06:00') }, locks: ['/quietHours'] });
    await assign({ ...atRole, parameters: { reply: 30 }, overrides: { '/quietHours': inherit } });
    const { fields, refusals } = await room.assignments.explainFor(actor, { teamId, roleId });
    expect(refusals).toEqual([]);
    expect([...fields.values()].map(({ field, explanation }) => [field, explanation])).toEqual([
      [CHAT, 'from Communication policy v1, set by this role in place of Communication policy v1'],
      ['/quietHours', 'from Communication policy v1, overridden by Design team, locked by Design team'],
    ]);
    expect((await room.assignments.explainFor(actor, NOBODY)).fields.get('/quietHours')?.explanation).toBe(
      'from Communication policy v1',
    );
  });

  it('can be asked within a transaction, as the roles room does', async () => {
    await assign({ parameters: { reply: 90 } });
    const { fields } = await room.db.database.read(actor, (tx) =>
      resolutionFor(tx, actor.tenantId, { teamId, roleId }),
    );
    expect(fields.get(CHAT)?.value).toMatchObject({ responseMinutes: 90 });
  });

  it('for another organisation is nothing', async () => {
    const { assignment } = await assign();
    const stranger = await room.anActor();
    expect((await room.assignments.explainFor(stranger, { teamId, roleId })).fields.size).toBe(0);
    await expect(room.assignments.get(stranger, assignment.id)).rejects.toThrow(PolicyAssignmentNotFound);
    await expect(room.assignments.unassign(stranger, assignment.id, null)).rejects.toThrow(PolicyAssignmentNotFound);
  });

  it('is told at once where a lock above keeps it from holding', async () => {
    await assign({ locks: ['/quietHours'] });
    const { notApplied } = await assign({ ...atTeam(), overrides: { '/quietHours': override(null) } });
    expect(notApplied.map(({ message }) => message)).toEqual([
      '/quietHours is locked by the organisation: the override of Design team (“Communication policy” v1) is not applied.',
    ]);
  });
});

describe('two templates that say the same field', () => {
  let rival: string;
  beforeEach(async () => {
    rival = await published(
      aBody({ title: 'Night policy', parameters: [], fields: { quietHours: 'daily 21:00-08:00' } }),
    );
  });

  it('do not stand at one level, and both are named', async () => {
    const { assignment } = await assign();
    const second = room.assignments.assign(actor, anAssignmentOf(rival));
    await expect(second).rejects.toThrow(PoliciesConflict);
    await expect(second).rejects.toThrow('“Communication policy” v1 and “Night policy” v1 both set /quietHours');
    await expect(second).rejects.toMatchObject({
      faults: [{ pointer: '/overrides/~1quietHours' }],
      extra: { conflicts: [{ field: '/quietHours', assignmentIds: expect.arrayContaining([assignment.id]) }] },
    });
    await room.assignments.assign(actor, anAssignmentOf(rival, { overrides: { '/quietHours': inherit } }));
    await room.assignments.assign(actor, anAssignmentOf(rival, atTeam()));
  });

  it('do not both get in when they come at the same moment', async () => {
    for (const place of [{}, atTeam(), atRole]) {
      const both = [templateId, rival].map((id) => room.assignments.assign(actor, anAssignmentOf(id, place)));
      const settled = await Promise.allSettled(both);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = settled.find((one) => one.status === 'rejected');
      expect(lost?.reason).toBeInstanceOf(PoliciesConflict);
    }
  });
});

describe('adopting a version', () => {
  const next = (change: object) =>
    room.templates.edit(actor, templateId, null, aBody(change)).then(() => room.publish(actor, templateId, null));

  it('keeps what was decided, and takes the defaults of what is new', async () => {
    const { assignment } = await assign({ parameters: { reply: 60 }, locks: [CHAT] });
    const [reply] = [{ name: 'reply', type: 'minutes', default: 480, description: 'How fast.' }];
    const night = { name: 'night', type: 'time-range', default: '21:00-06:00', description: 'When not.' };
    const fields = {
      quietHours: 'daily {night}',
      norms: [{ id: 'norm-chat', channel: 'Chat', audience: 'team', mode: 'async', reply: '{reply} working min' }],
    };
    await next({ parameters: [reply, night], fields });
    const adopted = await room.assignments.adopt(actor, assignment.id, 1, { version: 2 });
    expect(adopted.assignment).toMatchObject({
      version: 2,
      revision: 2,
      parameters: { reply: 60, night: '21:00-06:00' },
      locks: [CHAT],
    });
    expect((await room.factsOf(actor)).at(-1)).toBe('policy-version-adopted');
  });

  it('asks again about locks and overrides of what the version no longer sets', async () => {
    const { assignment } = await assign({ locks: [CHAT] });
    await next({ parameters: [], fields: { quietHours: 'daily 20:00-07:00' } });
    const silent = room.assignments.adopt(actor, assignment.id, 1, { version: 2 });
    await expect(silent).rejects.toThrow(PolicyAssignmentInvalid);
    await expect(silent).rejects.toMatchObject({ faults: [expect.objectContaining({ pointer: '/locks/0' })] });
    const said = await room.assignments.adopt(actor, assignment.id, 1, { version: 2, locks: ['/quietHours'] });
    expect(said.assignment).toMatchObject({ version: 2, parameters: {}, locks: ['/quietHours'] });
  });

  it('of a version that there is not changes nothing', async () => {
    const { assignment } = await assign();
    await expect(room.assignments.adopt(actor, assignment.id, 1, { version: 9 })).rejects.toThrow(
      PolicyVersionNotFound,
    );
    expect(await room.assignments.get(actor, assignment.id)).toEqual(assignment);
  });
});
