import type { DocumentReport, ReasonCode, Verdict } from '../document/report.js';
import { verifyDocument } from '../document/verify-document.js';
import { PRINT } from './a-print.fixture.js';
import { SIGNED_AT, textOfObject, type Sealer } from './an-agreement.fixture.js';

/** Something that is done to a file, and what is found out about it. */
export type Attack = readonly [name: string, make: () => Buffer | Promise<Buffer>, verdict: Verdict, code: ReasonCode];

export function verifiedBy({ root }: Pick<Sealer, 'root'>, pdf: Uint8Array, now = SIGNED_AT): Promise<DocumentReport> {
  return verifyDocument(pdf, { roots: [root], now });
}

export function codesOf({ reasons }: DocumentReport): ReasonCode[] {
  return reasons.map(({ code }) => code);
}

/** An object of a file as it was written last, with something else in it. */
export function changed(pdf: Buffer, number: number, from: string | RegExp, to: string): string {
  const was = textOfObject(pdf, number) || (PRINT[number] ?? '');
  const is = was.replace(from, to);
  if (is === was) throw new Error(`Nothing was changed in object ${number}.`);
  return is;
}

export const stream = (text: string) => ({ dictionary: '', content: text });
/** Other words than the page has. */
export const FORGED = 'BT /F1 18 Tf 72 760 Td (You work 60 hours a week.) Tj ET';
