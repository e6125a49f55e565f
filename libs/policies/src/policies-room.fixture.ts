import { randomUUID } from 'node:crypto';
import { AuditLog, type Actor } from '#platform';
import { aDatabase } from '../../../test/factories/database.js';
import { PolicyAssignmentService } from './assignments/policy-assignment.service.js';
import type { NewAssignment } from './assignments/assign-policy.js';
import { PolicyTemplateService } from './templates/policy-template.service.js';

/** A database with the services of this room on it, and organisations as needed. */
export async function aPoliciesRoom() {
  const db = await aDatabase();
  const audit = new AuditLog();
  const templates = new PolicyTemplateService(db.database, audit);
  return {
    db,
    templates,
    publish: async (actor: Actor, id: string, revision: number | null) =>
      db.database.write(actor, (tx) => templates.publish(tx, actor, id, revision)),
    assignments: new PolicyAssignmentService(db.database, audit),
    /** Somebody who acts for a new organisation. */
    async anActor(): Promise<Actor> {
      const tenantId = randomUUID();
      await db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1::uuid, $2, $1::text)', [
        tenantId,
        'Harbour & Sons',
      ]);
      return { tenantId, userId: randomUUID(), apiKeyId: null, requestId: null, address: null };
    },
    /** @returns its id */
    async aTeam({ tenantId }: Actor, name = 'Design'): Promise<string> {
      const id = randomUUID();
      await db.owner.query('INSERT INTO team (tenant_id, id, name) VALUES ($1, $2, $3)', [tenantId, id, name]);
      return id;
    },
    /** Facts of the audit log, oldest first. */
    async factsOf({ tenantId }: Actor): Promise<string[]> {
      const query = 'SELECT fact FROM audit_entry WHERE tenant_id = $1 ORDER BY id';
      const { rows } = await db.owner.query<{ fact: string }>(query, [tenantId]);
      return rows.map(({ fact }) => fact);
    },
  };
}

export type PoliciesRoom = Awaited<ReturnType<typeof aPoliciesRoom>>;

/** A template body, as it comes from outside. */
export function aBody(change: object = {}): object {
  return {
    title: 'Communication policy',
    why: 'People answer when they work.',
    parameters: [{ name: 'reply', type: 'minutes', default: 240, description: 'How fast.' }],
    fields: {
      quietHours: 'daily 20:00-07:00',
      norms: [{ id: 'norm-chat', channel: 'Chat', audience: 'team', mode: 'async', reply: '{reply} working min' }],
    },
    ...change,
  };
}

/** A request to use the latest version for the whole organisation, with the defaults. */
export function anAssignmentOf(templateId: string, change: Partial<NewAssignment> = {}): NewAssignment {
  return {
    level: 'organisation',
    teamId: null,
    roleId: null,
    templateId,
    version: null,
    parameters: {},
    overrides: {},
    locks: [],
    ...change,
  };
}
