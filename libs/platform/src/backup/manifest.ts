import { z } from 'zod';

export const MANIFEST = 'manifest.json';
/** Holds the hash of the manifest, in the form of `sha256sum`. The last entry: an archive without it is cut off. */
export const MANIFEST_HASH = 'manifest.sha256';
export const FILES = 'files/';
export const JOBS_ENTRY = 'jobs.copy';

const entrySchema = z.strictObject({
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const rowsSchema = z.strictObject({ columns: z.array(z.string()), rows: z.number().int().nonnegative() });

/** What is in a backup, and what a database must be to take it. Its last part lists every other entry, in the order of the archive. */
export const manifestSchema = z.strictObject({
  format: z.literal('workpact-backup'),
  version: z.literal(1),
  /** When the snapshot was taken, by the clock of the database. */
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  /** Version of the tables of the job queue; null when there is none. */
  queueVersion: z.number().int().nullable(),
  tables: z.record(z.string(), rowsSchema),
  /** Jobs that were not done. */
  jobs: rowsSchema.nullable(),
  sequences: z.record(z.string(), z.string()),
  entries: z.array(entrySchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestEntry = z.output<typeof entrySchema>;

export const tableEntry = (table: string) => `tables/${table}.copy`;
