/**
 * Verification: whether a signed document still is what was signed, and by whom. Bytes in, facts out; it runs in browsers and in Node and needs
 * nothing else of Workpact, so that anybody can use it years later.
 */
export { chainTo, type ChainResult } from './cms/certificate-chain.js';
export { readCertificate, type ReadCertificate } from './cms/certificate.js';
export { readTimestamp, type ReadTimestamp, type TimestampFault } from './cms/timestamp-token.js';
export { eventText } from './document/event-text.js';
export type { DocumentReport, Reason, SignatureReport, Verdict } from './document/report.js';
export { verifyDocument } from './document/verify-document.js';
export { reportWords, type ReportLanguage, type ReportWords } from './words/report-words.js';
