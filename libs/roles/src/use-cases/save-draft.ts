import { Injectable } from '@nestjs/common';
import { allEnded, AuditLog, Database, type Actor, type AuditFact } from '#platform';
import { PatchRefused, applyPatch, type Fault, type PatchOperation, type WorkModel } from '#work-model';
import { draftContent, featuresOf, givenModel, type DraftContent } from '../drafts/draft-content.js';
import { DraftPatchRefused } from '../roles.errors.js';
import { changedMeanwhile, changeRole } from '../rows/changed-row.js';
import { meaning } from '../rows/constraint.js';
import { modelOfDraft, storedDraft, type RoleSummary } from '../rows/role-rows.js';

export interface SavedDraft {
  readonly role: RoleSummary;
  /** What is wrong with the text that was saved. */
  readonly faults: readonly Fault[];
}

/** What is saved: a text with what it says, or a model alone, behind which the text stays until somebody asks for it. */
type Content = DraftContent | { readonly text: null; readonly model: WorkModel; readonly faults: readonly [] };

/**
 * Saves what people write. A text with faults is kept with them, so that nobody loses half-written work; the role keeps the title and id of
 * its last readable text meanwhile, and cannot be published.
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Replaces the text.
   * @param revision what the text starts from; null for whatever is there
   * @throws RoleNotFound, RoleArchived, DraftChanged, RoleTextUnstorable, RoleIdTaken
   */
  async text(actor: Actor, id: string, revision: number | null, text: string): Promise<SavedDraft> {
    return this.save(actor, { id, revision, content: draftContent(text), fact: { fact: 'role-draft-saved' } });
  }

  /**
   * Makes the draft say what a model says (as JSON, in exact form or in people's notation); its comments and order stay wherever they can.
   * @throws RoleFileInvalid, RoleNotFound, RoleArchived, DraftChanged, RoleIdTaken
   */
  async model(actor: Actor, id: string, revision: number | null, given: unknown): Promise<SavedDraft> {
    return this.save(actor, { id, revision, content: saying(givenModel(given)), fact: { fact: 'role-draft-saved' } });
  }

  /**
   * Makes the draft say what a JSON Patch (RFC 6902) of its model says.
   * @throws RoleNotFound, RoleArchived, DraftChanged, DraftHasFaults, DraftPatchRefused, RoleIdTaken
   */
  async patch(
    actor: Actor,
    id: string,
    revision: number | null,
    patch: readonly PatchOperation[],
  ): Promise<SavedDraft> {
    return this.changed(actor, id, revision, (model) => patched(model, patch));
  }

  /**
   * Makes the draft say what comes of a change of its model.
   * @param change gives a model as JSON, in exact form or in people's notation, each value in one of them
   * @throws RoleNotFound, RoleArchived, DraftChanged, DraftHasFaults, RoleFileInvalid, RoleIdTaken, and what `change` throws
   */
  async change(
    actor: Actor,
    id: string,
    revision: number | null,
    change: (model: WorkModel) => unknown,
  ): Promise<SavedDraft> {
    return this.changed(actor, id, revision, (model) => givenModel(change(model)));
  }

  private async changed(
    actor: Actor,
    id: string,
    revision: number | null,
    change: (model: WorkModel) => WorkModel,
  ): Promise<SavedDraft> {
    const draft = await this.database.read(actor, (tx) => storedDraft(tx, id));
    if (revision !== null && revision !== draft.role.revision) throw changedMeanwhile(revision, null, draft);
    const content = saying(change(modelOfDraft(draft)));
    return this.save(actor, { id, revision: draft.role.revision, content, fact: { fact: 'role-draft-saved' } });
  }

  /** @throws RoleNotFound, RoleArchived, DraftChanged, RoleIdTaken */
  async save(
    actor: Actor,
    {
      id,
      revision,
      content,
      fact,
    }: {
      readonly id: string;
      readonly revision: number | null;
      readonly content: Content;
      readonly fact: Pick<AuditFact, 'fact' | 'details'>;
    },
  ): Promise<SavedDraft> {
    const { text, model, faults } = content;
    const features = model === null ? null : featuresOf(model);
    const role = await meaning(features?.slug ?? '', () =>
      this.database.write(actor, async (tx) => {
        const changing = changeRole(tx, {
          id,
          revision,
          text,
          set: `draft_text = coalesce($3, draft_text), draft_text_is_behind = $3::text IS NULL, draft_model = $4, draft_faults = $5, draft_is_open = true, draft_cause = NULL,
            slug = coalesce($6, slug), title = coalesce($7, title), engagement = coalesce($8, engagement),
            location_mode = CASE WHEN $6::text IS NULL THEN location_mode ELSE $9 END,
            jurisdictions = coalesce($10, jurisdictions), search_words = coalesce($11, search_words)`,
          values: [
            text,
            model === null ? null : JSON.stringify(model),
            JSON.stringify(faults),
            features?.slug ?? null,
            features?.title ?? null,
            features?.engagement ?? null,
            features?.locationMode ?? null,
            features?.jurisdictions ?? null,
            features?.searchWords ?? null,
          ],
        });
        // Where one knows what the save starts from, the entry need not wait for the answer.
        const recorded = async (): Promise<void> => {
          const next = revision === null ? (await changing).revision : revision + 1;
          const details = { revision: next, faults: faults.length, ...fact.details };
          await this.audit.record(tx, actor, { fact: fact.fact, subject: 'role', subjectId: id, details });
        };
        const [changed] = await allEnded([changing, recorded()]);
        return changed;
      }),
    );
    return { role, faults };
  }
}

function saying(model: WorkModel): Content {
  return { text: null, model, faults: [] };
}

function patched(model: WorkModel, patch: readonly PatchOperation[]): WorkModel {
  try {
    return applyPatch(model, patch);
  } catch (error) {
    if (error instanceof PatchRefused) throw new DraftPatchRefused(error.pointer, error.why);
    throw error;
  }
}
