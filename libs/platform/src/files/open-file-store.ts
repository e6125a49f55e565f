import { join } from 'node:path';
import type { Env } from '../environment/env.js';
import type { FileStore } from './file-store.js';
import { FolderFileStore } from './folder-file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** The store that the environment chooses: an S3 store when S3_ENDPOINT is set, else the folder DATA_DIR/files. */
export function openFileStore(env: Env): FileStore {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    return new FolderFileStore(join(env.DATA_DIR, 'files'));
  }
  const spoolFolder = join(env.DATA_DIR, 'spool');
  return new S3FileStore({ endpoint, region: env.S3_REGION, bucket, accessKeyId, secretAccessKey, spoolFolder });
}
