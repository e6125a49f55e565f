import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { fileNameOf } from '../drafts/draft-content.js';
import { ARCHIVE_LIMITS, roleArchive, type ArchivedFile } from '../role-archive/role-archive.js';
import { ExportTooLarge } from '../roles.errors.js';
import { storedDraft, type RoleState } from '../rows/role-rows.js';
import { roleVersion } from '../rows/version-rows.js';
import type { ModelPlace } from '../rows/model-at.js';

export interface ExportFilter {
  readonly state: RoleState | null;
  readonly teamId: string | null;
}

interface SizedFile {
  readonly slug: string;
  readonly text: string;
  /** Of all files up to and with this one. */
  readonly bytes: string;
}

/** Gives role files back as they were written. */
@Injectable()
export class ExportRoles {
  constructor(private readonly database: Database) {}

  /** The text of the draft or of a version, to the byte. @throws RoleNotFound, RoleVersionNotFound */
  async one(actor: Actor, roleId: string, place: ModelPlace): Promise<ArchivedFile> {
    return this.database.read(actor, async (tx) => {
      const draft = await storedDraft(tx, roleId);
      const text = place === 'draft' ? draft.text : (await roleVersion(tx, roleId, place)).text;
      return { name: fileNameOf(text, draft.role.slug), text };
    });
  }

  /**
   * The drafts of many roles as a zip archive that can be imported again. Without a state the archived ones are left out.
   * @throws ExportTooLarge
   */
  async archive(actor: Actor, { state, teamId }: ExportFilter): Promise<Uint8Array> {
    const { files: most, archiveBytes } = ARCHIVE_LIMITS;
    const files = await this.database.read(actor, (tx) =>
      tx.query<SizedFile[]>(
        `SELECT * FROM (
           SELECT slug, draft_text AS text, sum(octet_length(draft_text)) OVER (ORDER BY id) AS bytes FROM (
             SELECT id, slug, draft_text FROM role
             WHERE tenant_id = app_tenant() AND ($1::text IS NULL AND state <> 'archived' OR state = $1) AND ($2::uuid IS NULL OR team_id = $2)
             ORDER BY id LIMIT $3
           ) AS first_ones
         ) AS sized WHERE bytes - octet_length(text) <= $4`,
        [state, teamId, most + 1, archiveBytes],
      ),
    );
    if (files.length > most) throw new ExportTooLarge(`${most} files`);
    if (Number(files.at(-1)?.bytes ?? 0) > archiveBytes) throw new ExportTooLarge(`${archiveBytes / 1_000_000} MB`);
    return roleArchive(files.map(({ slug, text }) => ({ name: fileNameOf(text, slug), text })));
  }
}
