import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { DocumentLibraryModule } from '#document-library';
import { DocumentsModule } from '#documents';
import { RolesModule } from '#roles';
import { SealsModule } from '#seals';
import { ApproveAgreement } from './approving/approve-agreement.js';
import { SubmitForApproval } from './approving/submit-for-approval.js';
import { AgreementBatches } from './batches/agreement-batches.js';
import { WorkOffBatch } from './batches/work-off-batch.js';
import { ChangeAgreement } from './changing/change-agreement.js';
import { CompletionCertificate } from './completion/completion-certificate.js';
import { MarkDelivered } from './delivering/mark-delivered.js';
import { DraftAgreement } from './drafting/draft-agreement.js';
import { Decline } from './ending/decline.js';
import { VoidAgreement } from './ending/void-agreement.js';
import { AgreementFiles } from './files/agreement-files.js';
import { NoteFault } from './faults/note-fault.js';
import { IssueLink } from './links/issue-link.js';
import { AgreementLog } from './log/agreement-log.js';
import { MailFacts } from './mail/mail-facts.js';
import { MailOutcome } from './mail/mail-outcome.js';
import { MailQueue } from './mail/mail-queue.js';
import { SendAgreementMail } from './mail/send-agreement-mail.js';
import { TakeDeliveryReport } from './mail/take-delivery-report.js';
import { ChangeNotices } from './notices/change-notices.js';
import { ChangeParty } from './parties/change-party.js';
import { InviteTurn } from './parties/invite-turn.js';
import { AcceptProposal } from './questions/accept-proposal.js';
import { AnswerQuestion } from './questions/answer-question.js';
import { Ask } from './questions/ask.js';
import { ReadAgreements } from './reading/read-agreements.js';
import { MindDeadlines } from './reminding/mind-deadlines.js';
import { EraseAgreement } from './retention/erase-agreement.js';
import { EraseDue } from './retention/erase-due.js';
import { KeepAgreement } from './retention/keep-agreement.js';
import { PersonData } from './retention/person-data.js';
import { SealAgreement } from './sealing/seal-agreement.js';
import { TakeUpStuck } from './sealing/take-up-stuck.js';
import { IssueAgreement } from './sending/issue-agreement.js';
import { IssuedDocument } from './sending/issued-document.js';
import { SendAgreement } from './sending/send-agreement.js';
import { Acknowledge } from './signing/acknowledge.js';
import { ConfirmSigning } from './signing/confirm-signing.js';
import { Consent } from './signing/consent.js';
import { PrepareSigning } from './signing/prepare-signing.js';
import { TakeStep } from './steps/take-step.js';
import { Supersede } from './superseding/supersede.js';
import { UpdateToLatest } from './superseding/update-to-latest.js';
import { CurrentTerms } from './terms/current-terms.js';
import { LinkDevice } from './visiting/link-device.js';
import { OpenAgreement } from './visiting/open-agreement.js';
import { SendCode } from './visiting/send-code.js';
import { SignerDesk } from './visiting/signer-desk.js';
import { SignerSessions } from './visiting/signer-sessions.js';

/** What doors call: what can be done with an agreement, by its sender and by its parties. */
const USE_CASES = [
  AcceptProposal,
  Acknowledge,
  AgreementBatches,
  AnswerQuestion,
  ApproveAgreement,
  Ask,
  ChangeAgreement,
  ChangeNotices,
  ChangeParty,
  ConfirmSigning,
  Consent,
  Decline,
  DraftAgreement,
  EraseAgreement,
  EraseDue,
  IssueAgreement,
  KeepAgreement,
  LinkDevice,
  MindDeadlines,
  OpenAgreement,
  PersonData,
  PrepareSigning,
  ReadAgreements,
  SealAgreement,
  SendAgreement,
  SendAgreementMail,
  SendCode,
  SignerDesk,
  SignerSessions,
  SubmitForApproval,
  TakeDeliveryReport,
  TakeUpStuck,
  UpdateToLatest,
  VoidAgreement,
  WorkOffBatch,
];

/** What they stand on. */
const PARTS = [
  AgreementFiles,
  AgreementLog,
  CompletionCertificate,
  CurrentTerms,
  InviteTurn,
  IssuedDocument,
  IssueLink,
  MailFacts,
  MailOutcome,
  MailQueue,
  MarkDelivered,
  NoteFault,
  Supersede,
  TakeStep,
];

@Module({
  imports: [AccountsModule, DocumentsModule, DocumentLibraryModule, RolesModule, SealsModule],
  providers: [...USE_CASES, ...PARTS],
  exports: USE_CASES,
})
export class AgreementsModule {}
