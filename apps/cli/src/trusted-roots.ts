import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readCertificate } from '#verification';
import { ExitCode, Failure } from './failure.js';

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g;
/** What an installation answers at `/verify/roots.json`. */
const shownRoots = z.object({ roots: z.array(z.base64()) });

/** Certificates in a file: PEM, one or several; DER; or what an installation shows. @throws Failure */
export async function readRoots(path: string): Promise<Uint8Array[]> {
  const content = await readFile(path).catch((error: Error) => {
    throw new Failure(ExitCode.badInput, `${path} cannot be read: ${error.message}`);
  });
  const found = certificatesIn(content);
  try {
    await Promise.all(found.map(readCertificate));
  } catch (error) {
    throw refused(path, error);
  }
  if (found.length === 0) throw refused(path, null);
  return found;
}

function certificatesIn(content: Buffer): Uint8Array[] {
  const text = content.toString('latin1');
  const pem = [...text.matchAll(PEM)].map(([, base64 = '']) => new Uint8Array(Buffer.from(base64, 'base64')));
  if (pem.length > 0) return pem;
  if (!text.trimStart().startsWith('{')) return content.length === 0 ? [] : [new Uint8Array(content)];
  const shown = shownRoots.safeParse(parsed(text));
  return shown.success ? shown.data.roots.map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refused(path: string, error: unknown): Failure {
  const why = error instanceof Error ? ` ${error.message}` : '';
  return new Failure(
    ExitCode.badInput,
    `${path} holds no certificate.${why} Give a certificate as PEM or DER, or what an installation shows at /verify/roots.json.`,
  );
}
