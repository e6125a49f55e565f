/**
 * Signing: what makes a signed document provable years later. Bytes and facts in, bytes and findings out; it keeps nothing and knows neither
 * agreements nor who may do what.
 */
export {
  chained,
  faultInChain,
  type AuditEvent,
  type ChainAnchor,
  type ChainedEvent,
  type ChainFault,
} from './audit-chain/audit-chain.js';
