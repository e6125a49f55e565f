import { foundOrganisation, issueLoginLink, OrganisationTaken } from '#accounts';
import { DATABASE_PARTS } from '#installation';
import { AuditLog, Database, dataSource } from '#platform';
import { PolicyTemplateService } from '#policies';
import { ExitCode, Failure } from '../failure.js';
import { settings } from '../settings.js';

export interface FoundOptions {
  readonly owner: string;
  readonly ownerName?: string;
  readonly slug?: string;
}

/** Makes an organisation and prints a link with which its owner signs in for the first time. */
export async function found(name: string, { owner, ownerName, slug }: FoundOptions): Promise<void> {
  const { DATABASE_URL: url, BASE_URL: address } = settings();
  if (url === undefined || address === undefined) {
    const missing = url === undefined ? 'DATABASE_URL' : 'BASE_URL';
    throw new Failure(
      ExitCode.badInput,
      `${missing} is not set: it says ${url === undefined ? 'where the organisation is kept' : 'what the link begins with'}.`,
    );
  }
  const source = await dataSource(url, DATABASE_PARTS, { pool: 2, name: 'workpact-found' }).initialize();
  try {
    const database = new Database(source);
    const founding = { name, slug: slug ?? slugOf(name), owner: { email: owner, name: ownerName ?? owner } };
    const audit = new AuditLog();
    const { tenantId, ownerId } = await foundOrganisation(database, audit, founding).catch((error: unknown) => {
      throw error instanceof OrganisationTaken ? new Failure(ExitCode.badInput, error.message) : error;
    });
    const actor = { tenantId, userId: ownerId, apiKeyId: null, requestId: null, address: null };
    await database.write(actor, (tx) => new PolicyTemplateService(database, audit).seedShipped(tx, actor));
    const link = new URL(await issueLoginLink(database, owner), address);
    process.stdout.write(`Made ${name}. ${owner} signs in once with: ${link.href}\n`);
  } finally {
    await source.destroy();
  }
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
