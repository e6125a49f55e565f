/**
 * Platform: what every room that touches the machine stands on: settings, database, jobs, files, mail, audit, errors.
 *
 * It knows nothing of roles, documents or agreements. Nothing here decides what the product does; it decides how a change is kept whole.
 */
export { AuditEntry } from './audit/audit-entry.entity.js';
export { allEnded } from './database/all-ended.js';
export { AuditLog, type Actor, type AuditFact, type FactListener } from './audit/audit-log.js';
export { backup, type BackupReport } from './backup/backup.js';
export type { BackupFiles } from './backup/backup-files.js';
export { restore } from './backup/restore.js';
export { assertBound, LoginNotBound } from './database/assert-bound.js';
export { assertMigrated, DatabaseOutdated } from './database/assert-migrated.js';
export { dataSource, type DatabaseParts } from './database/data-source.js';
export { Database, NOBODY, type Proof, type Scope } from './database/database.js';
export { DatabaseUnavailable, isConnectionLoss } from './database/database-errors.js';
export { migrate, type MigrateRequest } from './database/migrate.js';
export { APP_ROLE, tenantTable, type Privilege } from './database/tenant-table.js';
export { ENV, envSchema, type Env } from './environment/env.js';
export { envExample } from './environment/env-example.js';
export { environment, EnvironmentInvalid } from './environment/environment.js';
export { ProductError, type FaultKind, type InputFault, type JsonValue } from './errors/product-error.js';
export { IdempotencyKeys, LeaseLost, type Claim, type KeyedRequest } from './http-state/idempotency-keys.js';
export { RateBuckets, type BucketSize, type Taken } from './http-state/rate-buckets.js';
export { withFence } from './http-state/write-fence.js';
export { type JobInput, type JobKind } from './jobs/job-kind.js';
export { inTransaction, JobQueue, type AbandonedInput, type DeadJob, type EnqueueOptions } from './jobs/job-queue.js';
export { JobWorker, type JobHandler, type JobWorkerOptions } from './jobs/job-worker.js';
export { FileNotFound, FilesUnavailable } from './files/file-errors.js';
export { FileStore } from './files/file-store.js';
export { openFileStore } from './files/open-file-store.js';
export { Mailer, type MailMessage } from './mail/mailer.js';
export { MailRefused, MailUnavailable } from './mail/mail-errors.js';
export { openMailer } from './mail/open-mailer.js';
export { OutboxMailer, type KeptMail } from './mail/outbox-mailer.js';
export { mailText } from './mail/mail-texts.js';
export { nextSendingTime } from './mail/sending-time.js';
export { AddressRefused, guardedConnection, isPublicAddress, type AddressRules } from './net/guarded-connection.js';
export { newId } from './new-id.js';
export { EmbeddedPostgresFault } from './postgres/postgres-errors.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './postgres/embedded-postgres.js';
export { Secrets, SecretUnreadable } from './secrets/secrets.js';
export { PlatformModule } from './platform.module.js';
export { PLATFORM_ENTITIES, PLATFORM_MIGRATIONS } from './platform.entities.js';
export { startTracing, type StopTracing } from './tracing/start-tracing.js';
export { traced } from './tracing/traced.js';
export { projectRoot, systemErrorCode, workpactVersion } from '#program';
