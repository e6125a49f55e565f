import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type Actor } from '#platform';
import { formatFault } from '#work-model';
import {
  ArchiveUnreadable,
  openRoleArchive,
  type OpenedArchive,
  type ReadableFile,
} from '../role-archive/role-archive.js';
import { ImportRefused, type FileRefusal } from '../roles.errors.js';
import { meaning } from '../rows/constraint.js';
import type { RoleSummary } from '../rows/role-rows.js';
import { CreateRole } from './create-role.js';

export interface ImportOptions {
  readonly teamId: string | null;
  /** Import what can be read, although other files cannot. */
  readonly partial: boolean;
}

export interface ImportedRoles {
  readonly imported: readonly { readonly file: string; readonly role: RoleSummary }[];
  /** Empty unless a part was asked for. */
  readonly refused: readonly FileRefusal[];
}

/** Makes roles from an archive of role files: all of them in one transaction, or none. */
@Injectable()
export class ImportRoles {
  constructor(
    private readonly database: Database,
    private readonly createRole: CreateRole,
  ) {}

  /** @throws ImportRefused with every file that stands in the way; RoleTeamUnknown; RoleIdTaken when somebody makes one of the roles meanwhile */
  async import(actor: Actor, archive: Uint8Array, { teamId, partial }: ImportOptions): Promise<ImportedRoles> {
    const opened = await openedOrRefused(archive);
    const taken = await this.database.read(actor, (tx) => takenIds(tx, opened.files));
    const { files, refused } = sorted(opened, taken);
    if (files.length === 0 && refused.length === 0) throw new ImportRefused('The archive holds no role file.');
    if (refused.length > 0 && !partial)
      throw new ImportRefused(
        `Nothing was imported: ${refused.length} of ${files.length + refused.length} files cannot be. Mend or leave out what "refused" names, or ask for a partial import.`,
        refused,
      );
    const imported = await meaning('of a file', () =>
      this.database.write(actor, async (tx) => {
        const made: { file: string; role: RoleSummary }[] = [];
        for (const { name, text, model } of files)
          made.push({ file: name, role: await this.createRole.insert(tx, actor, { text, model, faults: [] }, teamId) });
        return made;
      }),
    );
    return { imported, refused };
  }
}

async function openedOrRefused(archive: Uint8Array): Promise<OpenedArchive> {
  try {
    return await openRoleArchive(archive);
  } catch (error) {
    throw error instanceof ArchiveUnreadable ? new ImportRefused(error.message) : error;
  }
}

async function takenIds(tx: EntityManager, files: readonly ReadableFile[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ slug: string }[]>(
    'SELECT slug FROM role WHERE tenant_id = app_tenant() AND slug = ANY($1)',
    [files.map(({ model }) => model.id)],
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** What can be imported and what cannot, with every reason. The first file that has an id keeps it. */
function sorted(
  { files, refused }: OpenedArchive,
  taken: ReadonlySet<string>,
): { files: ReadableFile[]; refused: FileRefusal[] } {
  const good: ReadableFile[] = [];
  const bad: FileRefusal[] = refused.map(({ name, details, faults }) => ({
    file: name,
    details: faults.length > 0 ? faults.map(formatFault) : details,
  }));
  const firstWith = new Map<string, string>();
  for (const file of files) {
    const { id } = file.model;
    const other = firstWith.get(id);
    if (taken.has(id))
      bad.push({ file: file.name, details: [`Another role of this organisation has the id "${id}".`] });
    else if (other !== undefined)
      bad.push({
        file: file.name,
        details: [`The file ${other} has the same id "${id}". Give one of them an id: at the top.`],
      });
    else good.push(file);
    firstWith.set(id, other ?? file.name);
  }
  return { files: good, refused: bad };
}
