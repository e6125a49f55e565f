import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { tokenHash } from '../access/credential.js';
import type { AccessRole } from '../access/permissions.js';

export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly accessRole: AccessRole;
}

/** What can be found before it is known who asks: one exact thing at a time, by functions of the database that give ids only. */
@Injectable()
export class Lookups {
  constructor(private readonly database: Database) {}

  async findUser(email: string): Promise<string | null> {
    return this.findId('SELECT find_user($1) AS id', email);
  }

  async findPasskeyUser(credentialId: string): Promise<string | null> {
    return this.findId('SELECT find_passkey_user($1) AS id', credentialId);
  }

  /** The organisation of that name in addresses, when it has single sign-on. */
  async findOidcTenant(slug: string): Promise<string | null> {
    return this.findId('SELECT find_oidc_provider($1) AS id', slug);
  }

  async findLoginLink(token: string): Promise<{ readonly id: string; readonly userId: string } | null> {
    const [row] = await this.database.dataSource.query<{ id: string; userId: string }[]>(
      'SELECT login_link_id AS id, user_id AS "userId" FROM find_login_link($1)',
      [tokenHash(token)],
    );
    return row ?? null;
  }

  async findInvitation(token: string): Promise<{ readonly id: string; readonly tenantId: string } | null> {
    const [row] = await this.database.dataSource.query<{ id: string; tenantId: string }[]>(
      'SELECT invitation_id AS id, tenant_id AS "tenantId" FROM find_invitation($1)',
      [tokenHash(token)],
    );
    return row ?? null;
  }

  /** Where a person belongs, the oldest membership first. */
  async ownOrganisations(userId: string): Promise<OwnOrganisation[]> {
    return this.database.read({ tenantId: null, userId }, (tx) =>
      tx.query<OwnOrganisation[]>('SELECT id, name, slug, access_role AS "accessRole" FROM list_own_organisations()'),
    );
  }

  private async findId(sql: string, value: string): Promise<string | null> {
    const [row] = await this.database.dataSource.query<{ id: string | null }[]>(sql, [value]);
    return row?.id ?? null;
  }
}
