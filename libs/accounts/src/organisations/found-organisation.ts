import type { EntityManager } from 'typeorm';
import { AuditLog, newId, ProductError, type Database } from '#platform';

export interface Founding {
  readonly name: string;
  /** Lower-case letters, digits and hyphens. */
  readonly slug: string;
  readonly owner: { readonly email: string; readonly name: string; readonly locale?: string };
}

export interface Founded {
  readonly tenantId: string;
  readonly ownerId: string;
}

export class OrganisationTaken extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'organisation-taken';

  constructor(slug: string) {
    super(`There is an organisation “${slug}” already. Choose another short name.`);
  }
}

/** The same person was entered twice at the same moment. */
class PersonBeingEntered extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'person-being-entered';

  constructor() {
    super('Somebody with this e-mail address is being entered at this moment. Try again.');
  }
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/**
 * Makes an organisation with its first owner: a new person, or one who is here already. For the terminal and the demo; there is no
 * way to it over HTTP.
 * @throws OrganisationTaken
 */
export async function foundOrganisation(database: Database, audit: AuditLog, founding: Founding): Promise<Founded> {
  const { name, slug, owner } = founding;
  if (!SLUG.test(slug))
    throw new TypeError(`“${slug}” is not a short name: use lower-case letters, digits and hyphens.`);
  const email = owner.email.toLowerCase();
  const [row] = await database.dataSource.query<{ id: string | null }[]>('SELECT find_user($1) AS id', [email]);
  const founded = { tenantId: newId(), ownerId: row?.id ?? newId() };
  const { tenantId, ownerId } = founded;
  await database.write({ tenantId, userId: ownerId }, async (tx) => {
    const made = await tx.query<unknown[]>(
      'INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING RETURNING id',
      [tenantId, name, slug],
    );
    if (made.length === 0) throw new OrganisationTaken(slug);
    if (!row?.id) await enterPerson(tx, { id: ownerId, email, name: owner.name, locale: owner.locale ?? 'en' });
    await tx.query(`INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'owner')`, [
      tenantId,
      ownerId,
    ]);
    const actor = { tenantId, userId: null, apiKeyId: null, requestId: null, address: null };
    await audit.record(tx, actor, { fact: 'organisation-founded', subject: 'organisation', subjectId: tenantId });
  });
  return founded;
}

interface NewPerson {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** The transaction must be the new person's own. @throws PersonBeingEntered */
export async function enterPerson(tx: EntityManager, { id, email, name, locale }: NewPerson): Promise<void> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO app_user (id, email, name, locale) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id`,
    [id, email, name, locale],
  );
  if (rows.length === 0) throw new PersonBeingEntered();
}
