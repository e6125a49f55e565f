import { createHash } from 'node:crypto';
import { writingFonts } from '#documents';
import {
  detachedSignature,
  issueSealCertificate,
  localSealKey,
  makeAuthority,
  prepareSignature,
  sealSignature,
  type PreparedSignature,
  type SealKey,
} from '#signing';
import { aPrint, FileInParts, MODEL_HASH, OBJECTS } from './a-print.fixture.js';

type Wish = Parameters<typeof prepareSignature>[1];

const AGREEMENT = '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed';
const PARTIES = {
  employee: '01a2092e-5e6b-7909-b91c-5fe2a925638f',
  organisation: '01a2092e-5e6b-790a-8093-df957c8862f7',
} as const;
export const SIGNED_AT = new Date('2026-11-23T09:00:00Z');

/** An organisation that seals, and who vouches for it. */
export interface Sealer {
  readonly key: SealKey;
  readonly root: Uint8Array;
}

export async function aSealer(organisation = 'Example Works Ltd', now = SIGNED_AT): Promise<Sealer> {
  const authority = await makeAuthority({ commonName: 'Root of a test', now });
  const issued = await issueSealCertificate({ authority, organisation, now });
  return {
    key: localSealKey(issued.privateKey, [issued.certificate, authority.certificate]),
    root: authority.certificate,
  };
}

const hashAt = (sequence: number): string => createHash('sha256').update(`event ${sequence}`).digest('hex');

/** What stands in a signature for programs. */
export function facts(part: string, auditSequence: number, party?: string): Wish['facts'] {
  return {
    agreement: AGREEMENT,
    ...(party === undefined ? {} : { party }),
    part,
    model: MODEL_HASH,
    auditSequence,
    auditHash: hashAt(auditSequence),
  };
}

const fill = (field: string, text: string) => ({ field, runs: writingFonts(text, 'sans') });
const TYPED = { kind: 'typed', runs: writingFonts('Zoë Łukasiewicz', 'serif-italic') } as const;

/** The acts of an agreement, in their order, as the product does them. */
export const ACTS = {
  issuer: {
    field: { name: 'issuer', isNew: true },
    fills: [fill('employee-name', 'Zoë Łukasiewicz')],
    mark: null,
    caption: null,
    certifies: 2,
    signer: { name: 'Example Works Ltd', reason: 'Issued for signature', location: null },
    at: SIGNED_AT,
    facts: facts('issuer', 2),
  },
  employee: {
    field: { name: 'employee', isNew: false },
    fills: [fill('employee-date', '23 November 2026')],
    mark: TYPED,
    caption: writingFonts('Zoë Łukasiewicz · 2026-11-23', 'sans'),
    certifies: null,
    signer: { name: 'Zoë Łukasiewicz', reason: 'I agree', location: null },
    at: SIGNED_AT,
    facts: facts('new-hire', 9, PARTIES.employee),
  },
  organisation: {
    field: { name: 'organisation', isNew: false },
    fills: [fill('organisation-date', '23 November 2026')],
    mark: TYPED,
    caption: null,
    certifies: null,
    signer: { name: 'Mara Quinn', reason: 'We agree', location: null },
    at: SIGNED_AT,
    facts: facts('company-signer', 14, PARTIES.organisation),
  },
  seal: {
    field: { name: 'seal', isNew: true },
    fills: [],
    mark: null,
    caption: null,
    certifies: null,
    signer: { name: 'Example Works Ltd', reason: 'Sealed', location: null },
    at: SIGNED_AT,
    facts: facts('seal', 16),
  },
} as const satisfies Readonly<Record<string, Wish>>;
export type Act = keyof typeof ACTS;

async function sealed(prepared: PreparedSignature, key: SealKey): Promise<Buffer> {
  const cms = await detachedSignature({ digest: prepared.digest, key, timestamp: null });
  return Buffer.from(sealSignature(prepared, cms));
}

/** Does acts one after the other on top of a file, each in the way of the product unless it is changed. */
export async function signed(
  pdf: Uint8Array,
  key: SealKey,
  acts: readonly (Act | Wish)[] = ['issuer', 'employee', 'organisation', 'seal'],
): Promise<Buffer> {
  let file: Buffer = Buffer.from(pdf);
  for (const act of acts)
    file = await sealed(await prepareSignature(file, typeof act === 'string' ? ACTS[act] : act), key);
  return file;
}

/** @param at when all of them act: keys that were made a moment ago have not signed before */
export async function anAgreement({ key }: Sealer, at = SIGNED_AT): Promise<Buffer> {
  return signed(
    aPrint(),
    key,
    Object.values(ACTS).map((act) => ({ ...act, at })),
  );
}

/** The last text of an object that lies in the file as it is. */
export function textOfObject(pdf: Buffer, number: number): string {
  const text = pdf.toString('latin1');
  const start = text.lastIndexOf(`\n${number} 0 obj\n`);
  const head = `\n${number} 0 obj\n`;
  return start < 0 ? '' : text.slice(start + head.length, text.indexOf('\nendobj', start));
}

export type Written = Readonly<Record<number, string | { readonly dictionary: string; readonly content: string }>>;

/** Appends a revision that somebody wrote by hand. */
export function appended(pdf: Buffer, objects: Written): Buffer {
  const file = new FileInParts(pdf);
  for (const [number, body] of Object.entries(objects)) {
    if (typeof body === 'string') file.object(Number(number), body);
    else file.stream(Number(number), body.dictionary, Buffer.from(body.content, 'latin1'), false);
  }
  const last = Math.max(lastNumber(pdf), ...Object.keys(objects).map(Number)) + 1;
  return file.end(last, `/Root ${OBJECTS.catalog} 0 R /Info ${OBJECTS.info} 0 R`, lastReferences(pdf));
}

/** One more than any object has. */
function lastNumber(pdf: Buffer): number {
  return Math.max(...[...pdf.toString('latin1').matchAll(/\/Size (\d+)/g)].map(([, size]) => Number(size)));
}

function lastReferences(pdf: Buffer): number {
  return Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf.subarray(-40).toString('latin1'))?.[1]);
}

const HOLE = 8192;
const PLACE = '[0 9999999999 9999999999 9999999999]';

/** A signature dictionary as it is written by hand, with its hole. */
export function signatureText(part: string, sequence: number, more = ''): string {
  const { agreement, model, auditHash } = facts(part, sequence);
  const party = part === 'new-hire' || part === 'company-signer' ? ` /Party (${PARTIES.employee})` : '';
  return (
    `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${PLACE} /Contents <${'0'.repeat(HOLE * 2)}> ` +
    `/M (D:20261123090000+00'00') /Name (Somebody) /Reason (I agree) ${more} ` +
    `/WPCT <</Agreement (${agreement})${party} /Part /${part} /Model (${model}) /AuditSequence ${sequence} /AuditHash (${auditHash})>>>>`
  );
}

/** Signs a revision that was written by hand, with the true key: what whoever has that key could do. */
export async function signedByHand(
  pdf: Buffer,
  key: SealKey,
  range: (hole: { start: number; end: number; length: number }) => readonly number[] = ({ start, end, length }) => [
    0,
    start,
    end,
    length - end,
  ],
): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const start = text.lastIndexOf(`<${'0'.repeat(HOLE * 2)}>`);
  const end = start + HOLE * 2 + 2;
  const numbers = range({ start, end, length: pdf.length });
  const patched = Buffer.from(pdf);
  patched.write(`[${numbers.join(' ')}]`.padEnd(PLACE.length), text.lastIndexOf(PLACE), 'latin1');
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const covered = Buffer.concat([patched.subarray(a, a + b), patched.subarray(c, c + d)]);
  const digest = createHash('sha256').update(covered).digest('hex');
  return sealed({ pdf: patched, digest, byteRange: [0, start, end, pdf.length - end] }, key);
}
