import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { roleQuery, type RoleFilter, type RolePage } from '../rows/role-query.js';
import type { RoleSummary } from '../rows/role-rows.js';

/** The roles of an organisation, newest first. */
@Injectable()
export class ListRoles {
  constructor(private readonly database: Database) {}

  /**
   * One statement, by key: the hundredth page costs what the first does.
   */
  async list(actor: Actor, filter: RoleFilter, page: RolePage): Promise<RoleSummary[]> {
    const { sql, values } = roleQuery(filter, page);
    return this.database.select<RoleSummary>(actor, sql, values);
  }
}
