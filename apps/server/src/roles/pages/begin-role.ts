import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Caller } from '#accounts';
import { CreateRole, RoleIdTaken, type NewRole, type RoleSummary } from '#roles';
import { slug } from '#work-model';

const MOST_TRIES = 50;
const titled = z.looseObject({ role: z.looseObject({ title: z.string() }) });

/** Begins a role under an id that is free: two roles may have the same title. A file says its own id, and is left as it is. */
@Injectable()
export class BeginRole {
  constructor(private readonly createRole: CreateRole) {}

  /** @throws what `CreateRole` throws; RoleIdTaken only for a file */
  async begin(caller: Caller, role: NewRole): Promise<RoleSummary> {
    for (let number = 1; ; number++) {
      try {
        return await this.createRole.create(caller, number === 1 ? role : numbered(role, number));
      } catch (error) {
        if (!(error instanceof RoleIdTaken) || 'text' in role || number === MOST_TRIES) throw error;
      }
    }
  }
}

function numbered(role: NewRole, number: number): NewRole {
  if ('text' in role) return role;
  const model = titled.parse(role.model);
  return { ...role, model: { ...model, id: `${slug(model.role.title)}-${number}` } };
}
