import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  assertKindFits,
  DocumentKindUnfitError,
  paperFor,
  rendererVersion,
  templateHash,
  type DocumentKind,
} from '#documents';
import { Database, type Actor } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { canonicalHash, type WorkModel } from '#work-model';
import { DocumentNotMade, RoleNotPublished } from '../document-library.errors.js';
import { chooseTemplate, type TemplateDraft } from '../templates/template-rows.js';
import { faultOfInputs } from './document-fault.js';
import type { DocumentWish } from './document-wish.js';
import type { StoredDocument } from './document-rows.js';

/** A document that is decided in every part, and not begun. */
export type PreparedDocument = Pick<
  StoredDocument,
  | 'roleId'
  | 'roleVersion'
  | 'kind'
  | 'language'
  | 'paper'
  | 'templateId'
  | 'templateVersion'
  | 'templateRevision'
  | 'fileName'
> & {
  readonly modelHash: string | null;
  /** The terms of one agreement, where they differ from the version's. */
  readonly variation: WorkModel | null;
  readonly inputsHash: string;
};

/** Decides what a wish leaves open, and names the result by a hash of everything the document depends on. */
@Injectable()
export class PrepareDocument {
  constructor(
    private readonly database: Database,
    private readonly roles: GetRole,
    private readonly versions: GetVersions,
  ) {}

  /**
   * @param variation what the document says instead of the role's version
   * @throws RoleNotFound, RoleVersionNotFound, RoleNotPublished, TemplateNotFound, TemplateVersionNotFound, TemplateOfOtherKind, DocumentNotMade
   */
  async prepare(actor: Actor, wish: DocumentWish, variation: WorkModel | null = null): Promise<PreparedDocument> {
    const { roleId, kind, language } = wish;
    const number = wish.roleVersion ?? (await this.latest(actor, roleId));
    const published = await this.versions.get(actor, roleId, number);
    const { model, modelHash } =
      variation === null ? published : { model: variation, modelHash: canonicalHash(variation) };
    assertFits(() => assertKindFits(kind, model));
    const template = await this.database.read(actor, (tx) => chooseTemplate(tx, kind, wish.template));
    const paper = wish.paper ?? paperFor(model.role.jurisdictions);
    return {
      roleId,
      roleVersion: number,
      modelHash,
      variation,
      kind,
      language,
      paper,
      templateId: template?.id ?? null,
      templateVersion: template?.version ?? null,
      templateRevision: null,
      fileName: `${model.id}-v${number}-${kind}-${language}.pdf`,
      inputsHash: hashOf(['role', modelHash, kind, language, paper, template?.hash ?? 'shipped']),
    };
  }

  private async latest(actor: Actor, roleId: string): Promise<number> {
    const { latestVersion } = await this.roles.get(actor, roleId);
    if (latestVersion === 0) throw new RoleNotPublished();
    return latestVersion;
  }
}

/** The sample of a template's draft. */
export function preparedSample({ id, kind, revision, sources }: TemplateDraft): PreparedDocument {
  return {
    roleId: null,
    roleVersion: null,
    modelHash: null,
    variation: null,
    kind,
    // As the sample is that ships.
    language: 'en',
    paper: 'a4',
    templateId: id,
    templateVersion: null,
    templateRevision: revision,
    fileName: `sample-${kind}.pdf`,
    inputsHash: hashOf(['sample', id, kind satisfies DocumentKind, String(revision), templateHash(sources)]),
  };
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([rendererVersion(), ...parts]))
    .digest('hex');
}

function assertFits(check: () => void): void {
  try {
    check();
  } catch (error) {
    const fault = error instanceof DocumentKindUnfitError ? faultOfInputs(error) : null;
    throw fault === null ? error : new DocumentNotMade(fault, null);
  }
}
