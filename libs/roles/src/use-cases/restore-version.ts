import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { draftContent } from '../drafts/draft-content.js';
import { roleVersion } from '../rows/version-rows.js';
import { SaveDraft, type SavedDraft } from './save-draft.js';

@Injectable()
export class RestoreVersion {
  constructor(
    private readonly database: Database,
    private readonly saveDraft: SaveDraft,
  ) {}

  /**
   * Makes the text of a version the draft again, to the byte. It becomes a version of its own only when it is published.
   * @throws RoleNotFound, RoleVersionNotFound, RoleArchived, DraftChanged, RoleIdTaken
   */
  async restore(actor: Actor, roleId: string, number: number, revision: number | null): Promise<SavedDraft> {
    const { text } = await this.database.read(actor, (tx) => roleVersion(tx, roleId, number));
    const fact = { fact: 'role-version-restored', details: { number } };
    return this.saveDraft.save(actor, { id: roleId, revision, content: draftContent(text), fact });
  }
}
