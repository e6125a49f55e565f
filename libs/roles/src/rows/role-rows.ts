import type { EntityManager } from 'typeorm';
import { modelOfJson, openRoleFile, type Fault, type WorkModel } from '#work-model';
import { inputFaults } from '../drafts/draft-content.js';
import { roleTextOf } from '../role-text/write-role-text.js';
import { DraftHasFaults, RoleNotFound } from '../roles.errors.js';

export type RoleState = 'draft' | 'published' | 'archived';

/** Why a draft is open when nobody wrote in it. */
export interface DraftCause {
  readonly kind: 'policy';
  readonly templateId: string;
  readonly version: number;
}

/** A role without its text: what lists and the role's own page begin with. */
export interface RoleSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: RoleState;
  readonly teamId: string | null;
  readonly engagement: 'employee' | 'contractor';
  readonly locationMode: 'onsite' | 'hybrid' | 'remote' | null;
  readonly jurisdictions: readonly string[];
  /** Counts every change of the role; its ETag. */
  readonly revision: number;
  /** The draft waits to be published. */
  readonly draftIsOpen: boolean;
  readonly draftHasFaults: boolean;
  readonly draftCause: DraftCause | null;
  /** 0 while nothing is published. */
  readonly latestVersion: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A role's draft as it is kept. What follows from it takes longer than a transaction should: `modelOfDraft`, `textOfDraft`. */
export interface StoredDraft {
  readonly role: RoleSummary;
  /** The role file as it was last written. */
  readonly storedText: string;
  /** A model was saved since, whose changes are not written into the text yet. */
  readonly textIsBehind: boolean;
  /** As JSON. Null while the text has faults. */
  readonly storedModel: string | null;
  readonly faults: readonly Fault[];
  /** The day by the database's clock, in UTC: what is checked is checked as of this day. */
  readonly today: string;
}

/** A role's draft: the role file, and what it says or what is wrong with it. */
export interface RoleDraft {
  readonly role: RoleSummary;
  readonly text: string;
  readonly model: WorkModel | null;
  readonly faults: readonly Fault[];
}

/** Columns of a `RoleSummary`, for queries that name the table `role`. */
export const SUMMARY = `role.id, role.slug, role.title, role.state, role.team_id AS "teamId", role.engagement,
  role.location_mode AS "locationMode", role.jurisdictions, role.draft_revision AS revision, role.draft_is_open AS "draftIsOpen",
  role.draft_model IS NULL AS "draftHasFaults", role.draft_cause AS "draftCause", role.latest_version AS "latestVersion",
  role.created_at AS "createdAt", role.updated_at AS "updatedAt"`;

type DraftRow = RoleSummary & Omit<StoredDraft, 'role'>;

/** One role's summary, by id. */
export const ONE_SUMMARY = `SELECT ${SUMMARY} FROM role WHERE tenant_id = app_tenant() AND id = $1`;

/** @throws RoleNotFound */
export async function storedDraft(tx: EntityManager, id: string): Promise<StoredDraft> {
  const [row] = await tx.query<DraftRow[]>(
    `SELECT ${SUMMARY}, role.draft_text AS "storedText", role.draft_text_is_behind AS "textIsBehind", role.draft_model::text AS "storedModel",
       role.draft_faults AS faults, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today
     FROM role WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  if (row === undefined) throw new RoleNotFound();
  const { storedText, textIsBehind, storedModel, faults, today, ...role } = row;
  return { role, storedText, textIsBehind, storedModel, faults, today };
}

/** Looks the model of a draft through. @throws DraftHasFaults */
export function modelOfDraft({ storedModel, faults }: Pick<StoredDraft, 'storedModel' | 'faults'>): WorkModel {
  if (storedModel === null) throw new DraftHasFaults(inputFaults(faults));
  return modelOfJson(storedModel);
}

/**
 * The role file of a draft. People who save models one after another would pay each time for a text that nobody reads in between, so what
 * they changed is written into it here, when somebody asks.
 */
export function textOfDraft({
  storedText,
  textIsBehind,
  storedModel,
}: Pick<StoredDraft, 'storedText' | 'textIsBehind' | 'storedModel'>): string {
  if (!textIsBehind || storedModel === null) return storedText;
  const opened = openRoleFile(storedText, { file: 'role' });
  return roleTextOf(modelOfJson(storedModel), opened.ok ? opened.file : null);
}
