import { Injectable } from '@nestjs/common';
import { Database, NOBODY } from '#platform';
import { certificatesInPem } from '#signing';
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
   * trusted for itself; that it came with a root does not make others of that root ours. An unknown organisation has brought none.
   * @param slug of the organisation, as in addresses
   */
  async ofOrganisation(slug: string): Promise<readonly Uint8Array[]> {
    const rows = await this.database.read(NOBODY, (tx) =>
      tx.query<{ certificate: Buffer }[]>('SELECT certificate FROM brought_certificates($1)', [slug]),
    );
    return [...(await this.certificates()), ...rows.map(({ certificate }) => certificate)];
  }

  /** Of the time stamping authority that an organisation takes time stamps from. DER. */
  async timestampRoots(slug: string): Promise<readonly Uint8Array[]> {
    const [row] = await this.database.read(NOBODY, (tx) =>
      tx.query<{ pem: string | null }[]>('SELECT timestamp_roots($1) AS pem', [slug]),
    );
    return certificatesInPem(row?.pem ?? '');
  }
}
