import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { AuditLog, Database, newId, Secrets, type Actor, type Scope } from '#platform';
import {
  certificateFacts,
  issueSealCertificate,
  KeyFileRefused,
  localSealKey,
  pkcs12Key,
  type CertificateFacts,
  type SealKey,
} from '#signing';
import { SealKeyRow } from '../entities/seal-key.entity.js';
import { SealKeyFailed, SealKeyRefused } from '../sealing/seals.errors.js';
import { inTime } from './in-time.js';
import { KEY_SERVICE, type KeyService } from './key-service.js';
import { SealAuthority } from './seal-authority.js';

/** A key as it is shown: never the key itself. */
export interface ShownSealKey {
  readonly id: string;
  readonly kind: SealKeyRow['kind'];
  readonly certificate: CertificateFacts;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
}

/** The keys that organisations seal with. Each has one that is in use; without one of its own, one is made and vouched for by the installation. */
@Injectable()
export class SealKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    private readonly authority: SealAuthority,
    @Optional() @Inject(KEY_SERVICE) private readonly service: KeyService | null = null,
  ) {}

  /** The key in use, made if there is none. @throws SealKeyFailed, SecretUnreadable */
  async current(scope: Scope & { readonly tenantId: string }): Promise<SealKey> {
    const key = (await this.served(scope.tenantId)) ?? (await this.kept(scope));
    assertValid(key, new Date());
    return key;
  }

  private async served(tenantId: string): Promise<SealKey | null> {
    if (this.service === null) return null;
    return inTime(this.service.keyOf(tenantId), 'its service did not answer').catch((error: unknown) => {
      throw new SealKeyFailed(error instanceof Error ? error.message : String(error), { cause: error });
    });
  }

  private async kept(scope: Scope & { readonly tenantId: string }): Promise<SealKey> {
    const found = await this.database.read(scope, currentRow);
    return this.opened(found ?? (await this.makeFirst(scope)));
  }

  private async opened(row: SealKeyRow): Promise<SealKey> {
    const secret = this.secrets.open(row.privateKey, contextOf(row));
    if (row.kind === 'made') return localSealKey(Buffer.from(secret, 'base64'), row.certificates);
    const { file, password } = keptFile.parse(JSON.parse(secret));
    return pkcs12Key(Buffer.from(file, 'base64'), password, new Date()).catch((error: unknown) => {
      throw error instanceof KeyFileRefused ? new SealKeyFailed(error.why, { cause: error }) : error;
    });
  }

  /** Opens the key in use as it does for a seal, and makes none. Null where there is none yet. @throws SealKeyFailed, SecretUnreadable */
  async look(scope: Scope & { readonly tenantId: string }): Promise<CertificateFacts | null> {
    const row = await this.database.read(scope, currentRow);
    if (row === null) return null;
    const key = await this.opened(row);
    assertValid(key, new Date());
    return certificateFacts(key.certificates[0] ?? Buffer.alloc(0));
  }

  /** Newest first. */
  async list(actor: Actor): Promise<ShownSealKey[]> {
    const rows = await this.database.read(actor, (tx) =>
      tx.find(SealKeyRow, { order: { createdAt: 'DESC' }, take: 100 }),
    );
    return rows.map(shown);
  }

  /** Seals with a new key from now on. What was sealed stays as it is. */
  async renew(actor: Actor): Promise<ShownSealKey> {
    const made = await this.make(actor);
    return this.replace(actor, made);
  }

  /** Seals with a key of the organisation's own, from a PKCS #12 file. It is kept in that file, with its password. @throws SealKeyRefused */
  async bring(actor: Actor, pkcs12: Uint8Array, password: string): Promise<ShownSealKey> {
    const { certificates } = await pkcs12Key(pkcs12, password, new Date()).catch((error: unknown) => {
      throw error instanceof KeyFileRefused ? new SealKeyRefused(error.message, { cause: error }) : error;
    });
    const secret = JSON.stringify({ file: Buffer.from(pkcs12).toString('base64'), password });
    return this.replace(actor, this.row(actor.tenantId, 'pkcs12', secret, certificates));
  }

  private async makeFirst(scope: Scope & { readonly tenantId: string }): Promise<SealKeyRow> {
    const made = await this.make(scope);
    return this.database.write(scope, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seal-key ${scope.tenantId}`]);
      const there = await currentRow(tx);
      if (there !== null) return there;
      await tx.insert(SealKeyRow, made);
      return currentRow(tx).then((row) => row ?? Promise.reject(new Error('The seal key was not kept.')));
    });
  }

  private async make({ tenantId }: { readonly tenantId: string }): Promise<NewSealKey> {
    const [organisation] = await this.database.read({ tenantId, userId: null }, (tx) =>
      tx.query<{ name: string }[]>('SELECT name FROM organisation WHERE id = app_tenant()'),
    );
    const authority = await this.authority.get();
    const issued = await issueSealCertificate({
      authority,
      organisation: organisation?.name ?? tenantId,
      now: new Date(),
    });
    const secret = Buffer.from(issued.privateKey).toString('base64');
    return this.row(tenantId, 'made', secret, [issued.certificate, authority.certificate]);
  }

  private row(
    tenantId: string,
    kind: SealKeyRow['kind'],
    secret: string,
    certificates: readonly Uint8Array[],
  ): NewSealKey {
    const id = newId();
    const sealed = this.secrets.seal(secret, contextOf({ tenantId, id }));
    return { tenantId, id, kind, certificates: certificates.map((der) => Buffer.from(der)), privateKey: sealed };
  }

  private async replace(actor: Actor, made: NewSealKey): Promise<ShownSealKey> {
    return this.database.write(actor, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seal-key ${actor.tenantId}`]);
      await tx.query('UPDATE seal_key SET retired_at = now() WHERE tenant_id = app_tenant() AND retired_at IS NULL');
      await tx.insert(SealKeyRow, made);
      const row = await tx.findOneByOrFail(SealKeyRow, { id: made.id });
      const facts = shown(row);
      const details = { kind: made.kind, fingerprint: facts.certificate.fingerprint };
      await this.audit.record(tx, actor, {
        fact: 'seal-key-replaced',
        subject: 'seal-key',
        subjectId: made.id,
        details,
      });
      return facts;
    });
  }
}

/** With what is over, signatures can be made, and nobody would find them valid. */
function assertValid({ certificates: [own] }: SealKey, now: Date): void {
  if (own === undefined) throw new SealKeyFailed('there is no certificate with it');
  const { validFrom, validTo } = certificateFacts(own);
  if (now < validFrom) throw new SealKeyFailed(`its certificate is valid from ${dayOf(validFrom)} on`);
  if (now > validTo) throw new SealKeyFailed(`its certificate was valid until ${dayOf(validTo)}`);
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

const keptFile = z.object({ file: z.string(), password: z.string() });

type NewSealKey = Pick<SealKeyRow, 'tenantId' | 'id' | 'kind' | 'certificates' | 'privateKey'>;

function currentRow(tx: EntityManager): Promise<SealKeyRow | null> {
  return tx
    .createQueryBuilder(SealKeyRow, 'key')
    .where('key.tenant_id = app_tenant() AND key.retired_at IS NULL')
    .getOne();
}

function contextOf({ tenantId, id }: Pick<SealKeyRow, 'tenantId' | 'id'>): string {
  return `seal_key/${tenantId}/${id}`;
}

function shown({ id, kind, certificates, createdAt, retiredAt }: SealKeyRow): ShownSealKey {
  return { id, kind, certificate: certificateFacts(certificates[0] ?? Buffer.alloc(0)), createdAt, retiredAt };
}
