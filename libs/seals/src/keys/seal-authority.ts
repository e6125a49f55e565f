import { Injectable } from '@nestjs/common';
import { Database, Secrets } from '#platform';
import { makeAuthority, type IssuedKey } from '#signing';

const CONTEXT = 'seal_authority/1';

/** The root that vouches for the keys of all organisations of this installation. It is made when it is first needed, once. */
@Injectable()
export class SealAuthority {
  private known: Promise<IssuedKey> | null = null;

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** @throws SecretUnreadable when SECRET_KEY is not the one that it was made with */
  get(): Promise<IssuedKey> {
    this.known ??= this.findOrMake().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** Null while none was needed. @throws SecretUnreadable */
  async find(): Promise<IssuedKey | null> {
    const [row] = await this.database.dataSource.query<{ certificate: Buffer; privateKey: string }[]>(
      'SELECT certificate, private_key AS "privateKey" FROM find_seal_authority()',
    );
    if (row === undefined) return null;
    return {
      certificate: row.certificate,
      privateKey: Buffer.from(this.secrets.open(row.privateKey, CONTEXT), 'base64'),
    };
  }

  private async findOrMake(): Promise<IssuedKey> {
    const found = await this.find();
    if (found !== null) return found;
    const made = await makeAuthority({ commonName: 'Workpact root of this installation', now: new Date() });
    const sealed = this.secrets.seal(Buffer.from(made.privateKey).toString('base64'), CONTEXT);
    // Of two servers that start at once, both take the first one's.
    await this.database.dataSource.query('SELECT keep_seal_authority($1, $2)', [Buffer.from(made.certificate), sealed]);
    return (await this.find()) ?? made;
  }
}
