import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { fileNameOf } from '../drafts/draft-content.js';
import { ARCHIVE_LIMITS, roleArchive, type ArchivedFile } from '../role-archive/role-archive.js';
import { ExportTooLarge } from '../roles.errors.js';
import { storedDraft, textOfDraft, type RoleState, type StoredDraft } from '../rows/role-rows.js';
import { roleVersion } from '../rows/version-rows.js';
import type { ModelPlace } from '../rows/model-at.js';

export interface ExportFilter {
  readonly state: RoleState | null;
  readonly teamId: string | null;
}

interface SizedDraft extends Pick<StoredDraft, 'storedText' | 'textIsBehind' | 'storedModel'> {
  readonly slug: string;
  /** Of all drafts up to and with this one. */
  readonly bytes: string;
}

/** Gives role files back as they were written. */
@Injectable()
export class ExportRoles {
  constructor(private readonly database: Database) {}

  /** The text of the draft or of a version, to the byte. @throws RoleNotFound, RoleVersionNotFound */
  async one(actor: Actor, roleId: string, place: ModelPlace): Promise<ArchivedFile> {
    const { draft, version } = await this.database.read(actor, async (tx) => ({
      draft: await storedDraft(tx, roleId),
      version: place === 'draft' ? null : await roleVersion(tx, roleId, place),
    }));
    const text = version === null ? textOfDraft(draft) : version.text;
    return { name: fileNameOf(text, draft.role.slug), text };
  }

  /**
   * The drafts of many roles as a zip archive that can be imported again. Without a state the archived ones are left out.
   * @throws ExportTooLarge
   */
  async archive(actor: Actor, { state, teamId }: ExportFilter): Promise<Uint8Array> {
    const { files: most, archiveBytes } = ARCHIVE_LIMITS;
    const drafts = await this.database.read(actor, (tx) =>
      tx.query<SizedDraft[]>(
        `SELECT slug, draft_text AS "storedText", draft_text_is_behind AS "textIsBehind", bytes,
           CASE WHEN draft_text_is_behind THEN draft_model::text END AS "storedModel" FROM (
           SELECT slug, draft_text, draft_text_is_behind, draft_model, sum(octet_length(draft_text)) OVER (ORDER BY id) AS bytes FROM (
             SELECT id, slug, draft_text, draft_text_is_behind, draft_model FROM role
             WHERE tenant_id = app_tenant() AND ($1::text IS NULL AND state <> 'archived' OR state = $1) AND ($2::uuid IS NULL OR team_id = $2)
             ORDER BY id LIMIT $3
           ) AS first_ones
         ) AS sized WHERE bytes - octet_length(draft_text) <= $4`,
        [state, teamId, most + 1, archiveBytes],
      ),
    );
    if (drafts.length > most) throw new ExportTooLarge(`${most} files`);
    if (Number(drafts.at(-1)?.bytes ?? 0) > archiveBytes) throw new ExportTooLarge(`${archiveBytes / 1_000_000} MB`);
    return roleArchive(await filesOf(drafts));
  }
}

async function filesOf(drafts: readonly SizedDraft[]): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  for (const draft of drafts) {
    const text = textOfDraft(draft);
    files.push({ name: fileNameOf(text, draft.slug), text });
    // Texts that are behind take some 20 ms each, and others want answers meanwhile.
    if (draft.textIsBehind) await nextTurn();
  }
  return files;
}
