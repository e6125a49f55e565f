import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExitCode, Failure } from '../failure.js';

/** Where a report goes, piece by piece. */
export interface ReportSink {
  write(text: string): Promise<void>;
  /** The report is whole. */
  close(): Promise<void>;
  /** It will not be; what was written is thrown away where that is possible. */
  abandon(): Promise<void>;
}

/** @throws Failure (environment) when the file cannot be written */
export async function openSink(path: string | undefined): Promise<ReportSink> {
  if (path === undefined) return standardOutput;
  try {
    return await fileSink(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(ExitCode.environment, `Cannot write ${path}: ${why}. Name another place with --output.`);
  }
}

const standardOutput: ReportSink = {
  write(text) {
    if (text === '') return Promise.resolve();
    return new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  },
  close: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
};

/** Through a file beside it and a rename, so that nobody ever uploads half a report. */
async function fileSink(path: string): Promise<ReportSink> {
  const unfinished = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(unfinished, 'w');
  return {
    write: async (text) => void (await handle.write(text)),
    async close() {
      await handle.close();
      await rename(unfinished, path);
    },
    async abandon() {
      await handle.close();
      await rm(unfinished, { force: true });
    },
  };
}
