import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { RoleNotFound } from '../roles.errors.js';
import {
  modelOfDraft,
  ONE_SUMMARY,
  storedDraft,
  textOfDraft,
  type RoleDraft,
  type RoleSummary,
} from '../rows/role-rows.js';

@Injectable()
export class GetRole {
  constructor(private readonly database: Database) {}

  /** Where the role stands, without its text. One statement. @throws RoleNotFound */
  async get(actor: Actor, id: string): Promise<RoleSummary> {
    const [row] = await this.database.select<RoleSummary>(actor, ONE_SUMMARY, [id]);
    if (row === undefined) throw new RoleNotFound();
    return row;
  }

  /** The draft with its text, and its model or its faults. @throws RoleNotFound */
  async draft(actor: Actor, id: string): Promise<RoleDraft> {
    const draft = await this.database.read(actor, (tx) => storedDraft(tx, id));
    const { role, storedModel, faults } = draft;
    return { role, text: textOfDraft(draft), model: storedModel === null ? null : modelOfDraft(draft), faults };
  }
}
