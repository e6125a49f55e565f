import { AuditEntry } from './audit/audit-entry.entity.js';
import { Foundation1761000000000 } from './database/migrations/1761000000000-foundation.js';
import { HttpState1761000010000 } from './http-state/migrations/1761000010000-http-state.js';

export const PLATFORM_ENTITIES = [AuditEntry];
export const PLATFORM_MIGRATIONS = [Foundation1761000000000, HttpState1761000010000];
