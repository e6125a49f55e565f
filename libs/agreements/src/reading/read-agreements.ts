import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { faultInChain, type ChainedEvent, type ChainFault } from '#signing';
import type { Change } from '#work-model';
import { AgreementEventTrace } from '../entities/agreement-event-trace.entity.js';
import { AgreementFile } from '../entities/agreement-file.entity.js';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { completionRecord, type CompletionRecord } from '../completion/completion-record.js';
import { AgreementFiles } from '../files/agreement-files.js';
import { chainOf } from '../log/agreement-log.js';
import { MailQueue, type WaitingMail } from '../mail/mail-queue.js';
import type { AgreementState } from '../states/agreement-states.js';
import type { Part, PartyState } from '../states/party-states.js';
import { isDocumentCurrent } from '../steps/document-currency.js';
import { readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { currentTurn } from '../steps/turns.js';
import { modelOf } from '../terms/current-terms.js';
import { promiseDiff } from '../terms/promise-diff.js';
import { AgreementNotFound } from '../agreements.errors.js';

/** An agreement in a list. */
export interface AgreementSummary {
  readonly id: string;
  readonly roleId: string;
  readonly roleVersion: number;
  readonly roleTitle: string;
  readonly state: AgreementState;
  readonly stateSince: Date;
  readonly newHire: string | null;
  readonly hasFault: boolean;
  readonly openQuestions: number;
  readonly createdAt: Date;
}

export interface AgreementFilter {
  readonly roleId: string | null;
  readonly state: AgreementState | null;
}

/** One agreement with what people ask of it. */
export interface AgreementDetail extends WholeAgreement {
  readonly questions: readonly AgreementQuestion[];
  readonly files: readonly AgreementFile[];
  readonly isCurrent: boolean;
  /** Whom or what it waits for; null when nothing more is to come. */
  readonly waitsFor: readonly {
    readonly partyId: string;
    readonly name: string;
    readonly part: Part;
    readonly state: PartyState;
  }[];
  readonly replacedById: string | null;
  /** Mail that waits for the hours of its readers. */
  readonly waitingMail: readonly WaitingMail[];
  /** What is expected or promised otherwise than approvers had approved; empty when nothing is, or all have approved anew. */
  readonly changesSinceApproval: readonly Change[];
}

export interface PromiseDiff {
  readonly roleVersion: number;
  readonly changes: readonly Change[];
}

export interface LoggedEvent extends ChainedEvent {
  readonly address: string | null;
  readonly device: string | null;
}

/** Looks at agreements, for those who send them. */
@Injectable()
export class ReadAgreements {
  constructor(
    private readonly database: Database,
    private readonly files: AgreementFiles,
    private readonly roles: GetRole,
    private readonly versions: GetVersions,
    private readonly mail: MailQueue,
  ) {}

  /** Newest first. @param before id of the last one of the page before */
  async list(
    actor: Actor,
    filter: AgreementFilter,
    { limit, before }: { readonly limit: number; readonly before: string | null },
  ): Promise<AgreementSummary[]> {
    return this.database.select<AgreementSummary>(
      actor,
      `SELECT a.id, a.role_id AS "roleId", a.role_version AS "roleVersion", role.title AS "roleTitle", a.state, a.state_since AS "stateSince",
         (SELECT p.display_name FROM agreement_party p WHERE p.tenant_id = a.tenant_id AND p.agreement_id = a.id AND p.part = 'new-hire' LIMIT 1) AS "newHire",
         a.fault IS NOT NULL AS "hasFault",
         (SELECT count(*)::int FROM agreement_question q WHERE q.tenant_id = a.tenant_id AND q.agreement_id = a.id AND q.state = 'open') AS "openQuestions",
         a.created_at AS "createdAt"
       FROM agreement a JOIN role ON role.tenant_id = a.tenant_id AND role.id = a.role_id
       WHERE a.tenant_id = app_tenant() AND ($1::uuid IS NULL OR a.role_id = $1) AND ($2::text IS NULL OR a.state = $2) AND ($3::uuid IS NULL OR a.id < $3)
       ORDER BY a.id DESC LIMIT $4`,
      [filter.roleId, filter.state, before, limit],
    );
  }

  /** @throws AgreementNotFound */
  async get(actor: Actor, id: string): Promise<AgreementDetail> {
    return this.database.read(actor, async (tx) => {
      const whole = await readAgreement(tx, id);
      const { agreement, parties } = whole;
      const [replacing] = await tx.query<{ id: string }[]>(
        'SELECT id FROM agreement WHERE tenant_id = app_tenant() AND replaces_id = $1 ORDER BY id DESC LIMIT 1',
        [id],
      );
      const phase = agreement.state === 'in-approval' ? 'approving' : 'signing';
      const isRunning = agreement.endedAt === null && agreement.state !== 'draft' && agreement.state !== 'approved';
      const turn = isRunning ? currentTurn(parties, phase) : null;
      return {
        ...whole,
        questions: await tx.find(AgreementQuestion, { where: { agreementId: id }, order: { id: 'ASC' } }),
        files: await tx.find(AgreementFile, { where: { agreementId: id }, order: { position: 'ASC' } }),
        isCurrent: await isDocumentCurrent(tx, agreement),
        waitsFor: parties
          .filter(
            (party) =>
              turn !== null &&
              party.turn === turn &&
              party.actedAt === null &&
              party.state !== 'waiting' &&
              party.part !== 'viewer' &&
              party.part !== 'copy',
          )
          .map(({ id: partyId, displayName: name, part, state }) => ({ partyId, name, part, state })),
        replacedById: replacing?.id ?? null,
        waitingMail: (await Promise.all(parties.map((party) => this.mail.waiting(tx, party)))).flat(),
        changesSinceApproval:
          agreement.approvedTerms === null ? [] : promiseDiff(agreement.approvedTerms, await modelOf(tx, agreement)),
      };
    });
  }

  /**
   * What would be expected or promised otherwise, were it made of that version of the role.
   * @param version null: the latest @throws AgreementNotFound, RoleVersionNotFound
   */
  async promiseDiff(actor: Actor, id: string, version: number | null): Promise<PromiseDiff> {
    const { roleId, model } = await this.database.read(actor, async (tx) => {
      const { agreement } = await readAgreement(tx, id);
      return { roleId: agreement.roleId, model: await modelOf(tx, agreement) };
    });
    const roleVersion = version ?? (await this.roles.get(actor, roleId)).latestVersion;
    const after = await this.versions.get(actor, roleId, roleVersion);
    return { roleVersion, changes: promiseDiff(model, after.model) };
  }

  /** Its log, from the first event, and whether its chain is whole. @throws AgreementNotFound */
  async events(
    actor: Actor,
    id: string,
  ): Promise<{ readonly events: readonly LoggedEvent[]; readonly fault: ChainFault | null }> {
    return this.database.read(actor, async (tx) => {
      await readAgreement(tx, id);
      const chain = await chainOf(tx, id);
      const traces = new Map(
        (await tx.findBy(AgreementEventTrace, { agreementId: id })).map((trace) => [trace.sequence, trace]),
      );
      const events = chain.map((event) => ({
        ...event,
        address: traces.get(event.sequence)?.address ?? null,
        device: traces.get(event.sequence)?.device ?? null,
      }));
      return { events, fault: faultInChain(chain) };
    });
  }

  /** Everything that proves it, as data. @throws AgreementNotFound */
  async record(actor: Actor, id: string): Promise<CompletionRecord> {
    return this.database.read(actor, async (tx) => completionRecord(tx, await readAgreement(tx, id)));
  }

  /** One form of the document. @throws AgreementNotFound */
  async file(actor: Actor, id: string, position: number): Promise<Buffer> {
    const file = await this.database.read(actor, (tx) => tx.findOneBy(AgreementFile, { agreementId: id, position }));
    if (file === null) throw new AgreementNotFound();
    return this.files.read(file);
  }
}
