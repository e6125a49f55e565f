import { Injectable } from '@nestjs/common';
import { AuditLog, Database, ProductError, type JsonValue } from '#platform';
import type { Caller } from '../access/caller.js';
import { Organisation } from '../entities/organisation.entity.js';
import { organisationSettings, type OrganisationSettings } from './organisation-settings.js';

/** Somebody else changed it after it was read. */
class OrganisationChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'organisation-changed';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(current: CurrentOrganisation, yours: OrganisationChange) {
    super(
      'The organisation was changed by somebody else after you read it. Compare both sides and send your change again.',
    );
    const { name, settings, revision } = current;
    this.extra = { current: { name, settings: plain(settings), revision }, yours: plain(yours) };
  }
}

export interface CurrentOrganisation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly settings: OrganisationSettings;
  readonly revision: number;
}

export interface OrganisationChange {
  readonly name?: string | undefined;
  readonly settings?: OrganisationSettings | undefined;
}

/** The organisation that a caller acts in. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async get(caller: Caller): Promise<CurrentOrganisation> {
    return this.database.read(caller, async (tx) =>
      shown(await tx.findOneByOrFail(Organisation, { id: caller.tenantId })),
    );
  }

  /**
   * @param expectedRevision of what the change starts from; null to change whatever is there
   * @throws OrganisationChanged
   */
  async change(
    caller: Caller,
    change: OrganisationChange,
    expectedRevision: number | null,
  ): Promise<CurrentOrganisation> {
    return this.database.write(caller, async (tx) => {
      const organisation = await tx.findOneOrFail(Organisation, {
        where: { id: caller.tenantId },
        lock: { mode: 'pessimistic_write' },
      });
      if (expectedRevision !== null && expectedRevision !== organisation.revision) {
        throw new OrganisationChanged(shown(organisation), change);
      }
      const { name = organisation.name, settings = organisation.settings } = change;
      const { id, slug, revision } = organisation;
      const next = { id, slug, name, settings, revision: revision + 1 };
      await tx.query(
        'UPDATE organisation SET name = $2, settings = $3, revision = $4, updated_at = now() WHERE id = $1',
        [next.id, next.name, JSON.stringify(next.settings), next.revision],
      );
      const fields = Object.keys(change).sort();
      const subject = { subject: 'organisation', subjectId: next.id, details: { fields } };
      await this.audit.record(tx, caller, { fact: 'organisation-changed', ...subject });
      return shown(next);
    });
  }
}

/** As JSON, without what is not set. */
function plain(value: object): JsonValue {
  const json: JsonValue = JSON.parse(JSON.stringify(value));
  return json;
}

function shown({
  id,
  name,
  slug,
  settings,
  revision,
}: Omit<Organisation, 'createdAt' | 'updatedAt'>): CurrentOrganisation {
  return { id, name, slug, settings: organisationSettings.parse(settings), revision };
}
