/**
 * Signing: makes signatures that are provable years later: keys and certificates, time stamps, the signature inside a PDF, and the chain of
 * events beside it. Bytes and facts in, bytes out; it keeps nothing and knows neither agreements nor who may do what.
 */
export {
  chained,
  faultInChain,
  hashOfTrace,
  type AuditEvent,
  type ChainAnchor,
  type ChainedEvent,
  type ChainFault,
  type EventTrace,
} from './audit-chain/audit-chain.js';
export { detachedSignature } from './cms/detached-signature.js';
export { certificateFacts, type CertificateFacts } from './keys/certificate-facts.js';
export { certificatesInPem } from './keys/certificates-in-pem.js';
export { issueSealCertificate, makeAuthority, type IssuedKey } from './keys/issue-certificates.js';
export { pkcs12Key } from './keys/pkcs12-key.js';
export { localSealKey, type SealKey } from './keys/seal-key.js';
export { addDocumentTimestamp, addValidationData, type WithValidationData } from './pdf/archive-signatures.js';
export { fieldsOf } from './pdf/form.js';
export type { Mark } from './pdf/marks.js';
export { prepareSignature, type FieldFill } from './pdf/prepare-signature.js';
export { reopenPrepared, sealSignature, type PreparedSignature } from './pdf/prepared-signature.js';
export { wordPage } from './pdf/word-page.js';
export type { TextRun } from './pdf/text-appearance.js';
export { gatherValidationData, type AskAddress, type ValidationRules } from './revocation/validation-data.js';
export {
  CertificateWithdrawn,
  FieldUnfit,
  KeyFileRefused,
  MarkRefused,
  RevocationUnknown,
  SigningError,
  SignatureUnfit,
  TimestampRefused,
} from './signing.errors.js';
export { timestampClient, type TimestampClient } from './timestamps/timestamp-client.js';
