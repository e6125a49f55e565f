import { sha256, toHex } from '../bytes.js';
import type { PdfFile } from '../file/revisions.js';
import { attachedFile } from './attached-data.js';
import { eventText, type PlacedEvent } from './event-text.js';
import type { DocumentReport } from './report.js';
import type { SignedFacts } from './signature-values.js';

/** Longer logs are none of an agreement. */
const MOST_EVENTS = 100_000;

/**
 * The completion record inside a completion certificate: whether each event follows from the one before, up to the one that the seal names.
 * @param facts of the seal @returns null when there is none @throws PdfFault
 */
export async function readRecord(file: PdfFile, facts: SignedFacts | null): Promise<DocumentReport['record']> {
  const attached = await attachedFile(file, 'completion.json');
  if (attached === null) return null;
  const { events, sealedSha256 } = parsed(attached.text);
  return { events: events.length, sealedSha256, isWhole: facts !== null && (await isWhole(events, facts)) };
}

function parsed(text: string): { readonly events: readonly unknown[]; readonly sealedSha256: string | null } {
  try {
    const record: unknown = JSON.parse(text);
    const events = valueAt(record, 'events');
    const sealed = valueAt(valueAt(record, 'seal'), 'sha256');
    return { events: Array.isArray(events) ? events : [], sealedSha256: typeof sealed === 'string' ? sealed : null };
  } catch {
    return { events: [], sealedSha256: null };
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
}

async function isWhole(events: readonly unknown[], { auditSequence, auditHash }: SignedFacts): Promise<boolean> {
  if (events.length === 0 || events.length > MOST_EVENTS) return false;
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    if (!isEvent(event) || event.sequence !== index + 1 || event.previousHash !== previousHash) return false;
    if (toHex(await sha256(new TextEncoder().encode(eventText(event)))) !== event.hash) return false;
    if (event.sequence === auditSequence && event.hash !== auditHash) return false;
    previousHash = event.hash;
  }
  return events.length >= auditSequence;
}

function isEvent(value: unknown): value is PlacedEvent & { readonly hash: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fact' in value &&
    'sequence' in value &&
    'hash' in value &&
    typeof value.hash === 'string'
  );
}
