import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '#platform';
import { SealKeyRow } from '../entities/seal-key.entity.js';
import { SealAuthority } from './seal-authority.js';

/** Whose seals this installation answers for: what its verification page trusts. */
@Injectable()
export class TrustedRoots {
  constructor(
    private readonly authority: SealAuthority,
    private readonly database: Database,
  ) {}

  /** DER. */
  async certificates(): Promise<readonly Uint8Array[]> {
    return [(await this.authority.get()).certificate];
  }

  /**
   * With the certificates that an organisation has brought, those of keys that are retired too: what was sealed with them stays sealed. Each is
   * trusted for itself; that it came with a root does not make others of that root ours.
   */
  async ofOrganisation(scope: Scope & { readonly tenantId: string }): Promise<readonly Uint8Array[]> {
    const rows = await this.database.read(scope, (tx) =>
      tx.find(SealKeyRow, { select: { tenantId: true, id: true, certificates: true }, where: { kind: 'pkcs12' } }),
    );
    return [...(await this.certificates()), ...rows.flatMap(({ certificates: [own] }) => own ?? [])];
  }
}
