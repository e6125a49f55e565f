import type { EntityManager } from 'typeorm';
import { organisationSettings, type OrganisationSettings } from '#accounts';

/** The organisation whose rows the transaction sees. */
export async function organisationOf(
  tx: EntityManager,
): Promise<{ readonly name: string; readonly slug: string; readonly settings: OrganisationSettings }> {
  const [row] = await tx.query<{ name: string; slug: string; settings: unknown }[]>(
    'SELECT name, slug, settings FROM organisation WHERE id = app_tenant()',
  );
  if (row === undefined) throw new Error('The transaction names no organisation.');
  return { name: row.name, slug: row.slug, settings: organisationSettings.parse(row.settings) };
}
