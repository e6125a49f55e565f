import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId, type Actor } from '#platform';
import type { WorkModel } from '#work-model';
import { draftContent, featuresOf, givenModel, inputFaults, type DraftContent } from '../drafts/draft-content.js';
import { roleTextOf } from '../role-text/write-role-text.js';
import { RoleFileInvalid } from '../roles.errors.js';
import { meaning } from '../rows/constraint.js';
import { SUMMARY, type RoleSummary } from '../rows/role-rows.js';

/** A role file's text as it was written, or a model as JSON, of which a text is made. */
export type NewRole = { readonly teamId: string | null } & ({ readonly text: string } | { readonly model: unknown });

/** Makes a role from a role file or a model. A first text must be readable: without it there is no title to find the role by. */
@Injectable()
export class CreateRole {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RoleFileInvalid, RoleTextUnstorable, RoleIdTaken, RoleTeamUnknown */
  async create(actor: Actor, role: NewRole): Promise<RoleSummary> {
    const content = draftContent('text' in role ? role.text : roleTextOf(givenModel(role.model)));
    if (content.model === null) throw new RoleFileInvalid(inputFaults(content.faults));
    const readable = content;
    return meaning(readable.model.id, () =>
      this.database.write(actor, (tx) => this.insert(tx, actor, readable, role.teamId)),
    );
  }

  /** For many roles in one transaction. */
  async insert(
    tx: EntityManager,
    actor: Actor,
    content: DraftContent & { readonly model: WorkModel },
    teamId: string | null,
  ): Promise<RoleSummary> {
    const { slug, title, engagement, locationMode, jurisdictions, searchWords } = featuresOf(content.model);
    const [role] = await tx.query<RoleSummary[]>(
      `INSERT INTO role (tenant_id, id, slug, title, team_id, engagement, location_mode, jurisdictions, search_words, draft_text, draft_model)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${SUMMARY}`,
      [
        actor.tenantId,
        newId(),
        slug,
        title,
        teamId,
        engagement,
        locationMode,
        jurisdictions,
        searchWords,
        content.text,
        JSON.stringify(content.model),
      ],
    );
    if (role === undefined) throw new Error('Postgres made a role and gave none back.');
    await this.audit.record(tx, actor, {
      fact: 'role-created',
      subject: 'role',
      subjectId: role.id,
      details: { teamId },
    });
    return role;
  }
}
