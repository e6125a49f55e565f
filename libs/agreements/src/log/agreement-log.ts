import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, type AuditFact } from '#platform';
import { chained, hashOfTrace, type AuditEvent, type ChainAnchor, type ChainedEvent } from '#signing';
import { AgreementEvent } from '../entities/agreement-event.entity.js';
import type { Doer } from './doer.js';

/** What happened to an agreement, in the past tense. */
export interface AgreementFact {
  readonly fact: string;
  /** SHA-256 of the document as it is after it, in hex. */
  readonly documentHash?: string | null;
  /** Ids, numbers and words of the product; never free text of a person. */
  readonly details?: AuditEvent['details'];
  /** Whom it happened to, when the program did it. */
  readonly partyId?: string | null;
}

/** An agreement's own log: each event carries the hash of the one before, and Postgres lets nobody change or remove one. */
@Injectable()
export class AgreementLog {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Writes an event behind the last one, and into the organisation's audit log, from where webhooks hear of it. The caller holds the row of
   * the agreement: two who write at once would write the same place.
   */
  async record(tx: EntityManager, doer: Doer, agreementId: string, fact: AgreementFact): Promise<ChainedEvent> {
    const { last, now } = await lastEvent(tx, agreementId);
    const { address, device } = doer;
    const trace =
      address === null && device === null ? null : { salt: randomBytes(16).toString('hex'), address, device };
    const event = chained(last, {
      at: last !== null && last.at > now ? last.at : now,
      fact: fact.fact,
      partyId: fact.partyId ?? doer.partyId,
      userId: doer.userId,
      traceHash: trace === null ? null : hashOfTrace(trace),
      tokenHash: doer.tokenHash,
      documentHash: fact.documentHash ?? null,
      details: fact.details ?? {},
    });
    const { tenantId } = doer;
    await tx.query(
      `INSERT INTO agreement_event (tenant_id, agreement_id, sequence, at, fact, party_id, user_id, trace_hash, token_hash, document_hash,
         details, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        tenantId,
        agreementId,
        event.sequence,
        event.at,
        event.fact,
        event.partyId,
        event.userId,
        event.traceHash,
        event.tokenHash,
        event.documentHash,
        JSON.stringify(event.details),
        event.previousHash,
        event.hash,
      ],
    );
    if (trace !== null) {
      await tx.query(
        'INSERT INTO agreement_event_trace (tenant_id, agreement_id, sequence, salt, address, device) VALUES ($1, $2, $3, $4, $5, $6)',
        [tenantId, agreementId, event.sequence, trace.salt, trace.address, trace.device],
      );
    }
    await this.audit.record(tx, withoutTrace(doer), auditFactOf(agreementId, event));
    return event;
  }
}

/** From where a party came stands in the trace, which goes with the agreement; the organisation's log stays for ever. */
function withoutTrace(doer: Doer): Doer {
  return doer.userId === null && doer.apiKeyId === null ? { ...doer, address: null } : doer;
}

/** Addresses may stand in the details of the event, which goes with the agreement. */
function auditFactOf(agreementId: string, { fact, sequence, partyId }: ChainedEvent): AuditFact {
  const details = { sequence, ...(partyId === null ? {} : { partyId }) };
  return { fact, subject: 'agreement', subjectId: agreementId, details };
}

/** The whole chain, from the first event. */
export async function chainOf(tx: EntityManager, agreementId: string): Promise<ChainedEvent[]> {
  const rows = await tx.find(AgreementEvent, { where: { agreementId }, order: { sequence: 'ASC' } });
  return rows.map(asChained);
}

/** What the chain has come to: goes into the document with each signature. */
export async function headOf(tx: EntityManager, agreementId: string): Promise<ChainAnchor> {
  const { last } = await lastEvent(tx, agreementId);
  if (last === null) throw new Error(`The agreement ${agreementId} has no events.`);
  return { sequence: last.sequence, hash: last.hash };
}

/** One clock for all servers: the database's. */
async function lastEvent(tx: EntityManager, agreementId: string): Promise<{ last: ChainedEvent | null; now: string }> {
  const [last, [clock]] = await Promise.all([
    tx.find(AgreementEvent, { where: { agreementId }, order: { sequence: 'DESC' }, take: 1 }),
    tx.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`),
  ]);
  const [row] = last;
  return { last: row === undefined ? null : asChained(row), now: (clock?.now ?? new Date()).toISOString() };
}

function asChained(row: AgreementEvent): ChainedEvent {
  const { fact, partyId, userId, tokenHash, documentHash, details, sequence, previousHash, hash } = row;
  const at = row.at.toISOString();
  return {
    at,
    fact,
    partyId,
    userId,
    traceHash: row.traceHash,
    tokenHash,
    documentHash,
    details,
    sequence,
    previousHash,
    hash,
  };
}
