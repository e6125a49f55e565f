import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import type { WeeklyHours } from '#work-model';
import { Person } from '../persons/person.entity.js';
import { PreferredWindow } from './preferred-window.entity.js';
import { PreferredWindowNotFound, PreferredWindowNotYours } from './preferred-window.errors.js';

/**
 * A person's own preferred hours. Who may see and write is decided by the database alone. Nothing here goes into the audit log: its
 * entries are shown to others, sent to webhooks, and never erased.
 */
@Injectable()
export class PreferredWindowService {
  constructor(private readonly database: Database) {}

  /** @throws PreferredWindowNotFound */
  async get(actor: Actor): Promise<PreferredWindow> {
    const { tenantId } = actor;
    const window = await this.database.read(actor, (tx) => tx.findOneBy(PreferredWindow, { tenantId }));
    if (window === null) throw new PreferredWindowNotFound();
    return window;
  }

  /** Replaces what was chosen before. @throws PreferredWindowNotYours */
  async choose(actor: Actor, hours: WeeklyHours): Promise<PreferredWindow> {
    const { tenantId, userId } = actor;
    if (userId === null) throw new PreferredWindowNotYours();
    try {
      return await this.database.write(actor, async (tx) => {
        const person = await tx.findOneBy(Person, { tenantId, userId });
        if (person === null) throw new PreferredWindowNotYours();
        const row = { tenantId, personId: person.id, userId, hours, updatedAt: () => 'now()' };
        await tx
          .createQueryBuilder()
          .insert()
          .into(PreferredWindow)
          .values(row)
          .orUpdate(['hours', 'updated_at'], ['tenant_id', 'person_id'])
          .execute();
        return tx.findOneByOrFail(PreferredWindow, { tenantId, personId: person.id });
      });
    } catch (error) {
      throw isRefusedByPolicy(error) ? new PreferredWindowNotYours() : error;
    }
  }

  /** At once, and without a trace. Deleting what is not there is no error. */
  async delete(actor: Actor): Promise<void> {
    await this.database.write(actor, (tx) => tx.delete(PreferredWindow, { tenantId: actor.tenantId }));
  }
}

function isRefusedByPolicy(error: unknown): boolean {
  const cause: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '42501';
}
