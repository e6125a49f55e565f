/**
 * Agreements: from a published role to a document that a new hire understood, could question and signed, and that anyone can verify.
 *
 * Everything that happens to an agreement is a step from one state to the next, with what it needs as data, and an event in a chain of
 * hashes. What is signed is what was shown. How a document reads is decided in `documents`, how a signature is made in `signing`, with which
 * key in `seals`.
 */
export * from './agreements.errors.js';
export { AGREEMENTS_ENTITIES, AGREEMENTS_JOB_KINDS, AGREEMENTS_MIGRATIONS } from './agreements.entities.js';
export { AgreementsModule } from './agreements.module.js';
export { ApproveAgreement } from './approving/approve-agreement.js';
export { SubmitForApproval } from './approving/submit-for-approval.js';
export { AgreementBatches, type AgreementBatchProgress } from './batches/agreement-batches.js';
export { WorkOffBatch } from './batches/work-off-batch.js';
export { ChangeAgreement } from './changing/change-agreement.js';
export {
  agreementChangeSchema,
  agreementWishSchema,
  type AgreementChange,
  type AgreementWish,
} from './drafting/agreement-wish.js';
export { DraftAgreement } from './drafting/draft-agreement.js';
export { Decline } from './ending/decline.js';
export { VoidAgreement } from './ending/void-agreement.js';
export { byUser, type Doer } from './log/doer.js';
export { SendAgreementMail } from './mail/send-agreement-mail.js';
export { TakeDeliveryReport, type ReportOutcome } from './mail/take-delivery-report.js';
export { ChangeNotices } from './notices/change-notices.js';
export { ChangeParty } from './parties/change-party.js';
export { AcceptProposal } from './questions/accept-proposal.js';
export { AnswerQuestion } from './questions/answer-question.js';
export { Ask } from './questions/ask.js';
export { patchOfTime, proposableTime } from './questions/propose-time.js';
export {
  ReadAgreements,
  type AgreementDetail,
  type AgreementSummary,
  type LoggedEvent,
  type PromiseDiff,
} from './reading/read-agreements.js';
export { MindDeadlines } from './reminding/mind-deadlines.js';
export { EraseAgreement } from './retention/erase-agreement.js';
export { EraseDue } from './retention/erase-due.js';
export { KeepAgreement } from './retention/keep-agreement.js';
export { PersonData } from './retention/person-data.js';
export { SealAgreement } from './sealing/seal-agreement.js';
export { TakeUpStuck } from './sealing/take-up-stuck.js';
export { IssueAgreement } from './sending/issue-agreement.js';
export { SendAgreement } from './sending/send-agreement.js';
export { Acknowledge } from './signing/acknowledge.js';
export { ConfirmSigning } from './signing/confirm-signing.js';
export { consentText, intentText } from './signing/consent-text.js';
export { Consent } from './signing/consent.js';
export { formatCheckPdf } from './signing/format-check.js';
export { markSchema, type MarkWish } from './signing/mark.js';
export { PrepareSigning } from './signing/prepare-signing.js';
export { AGREEMENT_STATES, type AgreementState } from './states/agreement-states.js';
export { PARTS, PARTY_STATES, type Part, type PartyState } from './states/party-states.js';
export { UpdateToLatest } from './superseding/update-to-latest.js';
export { LinkDevice } from './visiting/link-device.js';
export { OpenAgreement, type LinkLook } from './visiting/open-agreement.js';
export { SendCode } from './visiting/send-code.js';
export { SignerDesk, type Desk, type SealedFiles } from './visiting/signer-desk.js';
export { SignerSessions } from './visiting/signer-sessions.js';
export { bySigner, type Signer, type Visitor } from './visiting/signer.js';
