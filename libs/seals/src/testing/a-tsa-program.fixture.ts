import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#program';

/** The time stamping authority that the signing room tests with, as a program of its own. */
export async function aTsaProgram() {
  const file = join(projectRoot(), 'libs', 'signing', 'src', 'testing', 'a-tsa.fixture.ts');
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  const { url, rootPem }: { url: string; rootPem: string } = JSON.parse(first.value ?? '{}');
  return {
    url,
    rootPem,
    /** @param how as `TsaBehaviour` says */
    async behave(how: string): Promise<void> {
      child.stdin.write(`${JSON.stringify(how)}\n`);
      await lines.next();
    },
    async close(): Promise<void> {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
