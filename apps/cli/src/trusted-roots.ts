import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readCertificate } from '#verification';
import { ExitCode, Failure } from './failure.js';

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g;
/** What an installation answers at `/verify/roots.json`. */
const shownRoots = z.object({ roots: z.array(z.base64()), timestampRoots: z.array(z.base64()).default([]) });

/** Whom a file says to trust, DER. */
export interface Trusted {
  readonly roots: readonly Uint8Array[];
  /** Of time stamping authorities; only what an installation shows names them apart. */
  readonly timestampRoots: readonly Uint8Array[];
}

/** Certificates in a file: PEM, one or several; DER; or what an installation shows. @throws Failure */
export async function readTrusted(path: string): Promise<Trusted> {
  const content = await readFile(path).catch((error: Error) => {
    throw new Failure(ExitCode.badInput, `${path} cannot be read: ${error.message}`);
  });
  const found = trustedIn(content);
  try {
    await Promise.all([...found.roots, ...found.timestampRoots].map(readCertificate));
  } catch (error) {
    throw refused(path, error);
  }
  if (found.roots.length === 0) throw refused(path, null);
  return found;
}

function trustedIn(content: Buffer): Trusted {
  const text = content.toString('latin1');
  const pem = [...text.matchAll(PEM)].map(([, base64 = '']) => decoded(base64));
  if (pem.length > 0) return { roots: pem, timestampRoots: [] };
  if (!text.trimStart().startsWith('{'))
    return { roots: content.length === 0 ? [] : [new Uint8Array(content)], timestampRoots: [] };
  const shown = shownRoots.safeParse(parsed(text));
  if (!shown.success) return { roots: [], timestampRoots: [] };
  return { roots: shown.data.roots.map(decoded), timestampRoots: shown.data.timestampRoots.map(decoded) };
}

function decoded(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
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
