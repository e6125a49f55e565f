import { WORK_OFF_BATCH } from './batches/agreement-batch.job.js';
import { AgreementAcknowledgement } from './entities/agreement-acknowledgement.entity.js';
import { AgreementBatchItem } from './entities/agreement-batch-item.entity.js';
import { AgreementBatch } from './entities/agreement-batch.entity.js';
import { AgreementEventTrace } from './entities/agreement-event-trace.entity.js';
import { AgreementEvent } from './entities/agreement-event.entity.js';
import { AgreementFile } from './entities/agreement-file.entity.js';
import { AgreementLink } from './entities/agreement-link.entity.js';
import { AgreementMail } from './entities/agreement-mail.entity.js';
import { AgreementParty } from './entities/agreement-party.entity.js';
import { AgreementQuestion } from './entities/agreement-question.entity.js';
import { AgreementSignature } from './entities/agreement-signature.entity.js';
import { Agreement } from './entities/agreement.entity.js';
import { ErasureRecord } from './entities/erasure-record.entity.js';
import { PreparedSignatureRow } from './entities/prepared-signature.entity.js';
import { SignerSession } from './entities/signer-session.entity.js';
import { SEND_AGREEMENT_MAIL } from './mail/send-agreement-mail.job.js';
import { Agreements1761000700000 } from './migrations/1761000700000-agreements.js';
import { SignedDocuments1761000701000 } from './migrations/1761000701000-signed-documents.js';
import { AgreementBatches1761000702000 } from './migrations/1761000702000-agreement-batches.js';
import { AgreementLookups1761000703000 } from './migrations/1761000703000-agreement-lookups.js';
import { AgreementRetention1761000704000 } from './migrations/1761000704000-agreement-retention.js';
import { AgreementChanges1761000705000 } from './migrations/1761000705000-agreement-changes.js';
import { MIND_DEADLINES } from './reminding/mind-deadlines.job.js';
import { ERASE_DUE } from './retention/erase-due.job.js';
import { SEAL_AGREEMENT } from './sealing/seal-agreement.job.js';
import { TAKE_UP_STUCK } from './sealing/take-up-stuck.job.js';
import { ISSUE_AGREEMENT } from './sending/issue-agreement.job.js';
import { SEND_CODE } from './visiting/send-code.job.js';

export const AGREEMENTS_ENTITIES = [
  Agreement,
  AgreementAcknowledgement,
  AgreementBatch,
  AgreementBatchItem,
  AgreementEvent,
  AgreementEventTrace,
  AgreementFile,
  AgreementLink,
  AgreementMail,
  AgreementParty,
  AgreementQuestion,
  AgreementSignature,
  ErasureRecord,
  PreparedSignatureRow,
  SignerSession,
];

export const AGREEMENTS_MIGRATIONS = [
  Agreements1761000700000,
  SignedDocuments1761000701000,
  AgreementBatches1761000702000,
  AgreementLookups1761000703000,
  AgreementRetention1761000704000,
  AgreementChanges1761000705000,
];

export const AGREEMENTS_JOB_KINDS = [
  ISSUE_AGREEMENT,
  SEND_AGREEMENT_MAIL,
  SEND_CODE,
  SEAL_AGREEMENT,
  TAKE_UP_STUCK,
  MIND_DEADLINES,
  WORK_OFF_BATCH,
  ERASE_DUE,
];
