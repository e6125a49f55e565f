import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { ProductError } from '#platform';

/** Why an item of an order came to nothing. */
export interface ItemFault {
  readonly code: string;
  /** Where in the item, as a JSON Pointer, and what is wrong there; no names or addresses. */
  readonly message: string;
}

/** Of an item that somebody cancelled before a worker came to it. */
export const CANCELLED: ItemFault = {
  code: 'order-cancelled',
  message: 'The order was cancelled before this was made.',
};
/** The new hire has asked to be erased before a worker came to it. */
export const PERSON_ERASED: ItemFault = {
  code: 'person-erased',
  message: 'Whom this was for has asked to be erased.',
};
/** The new hire is to be somebody whom the organisation does not know. */
export const PERSON_UNKNOWN: ItemFault = {
  code: 'person-not-found',
  message: 'There is no such person in this organisation.',
};
/** What the agreement was to replace is gone, or somebody has a new one already. */
export const REPLACED_GONE: ItemFault = {
  code: 'replaced-agreement-gone',
  message: 'The agreement that this was to replace is not there any more.',
};

/** What cannot be made is a fault of its item, and no reason to stop. @returns null for anything else: that is for the next try */
export function faultOfItem(error: unknown): ItemFault | null {
  if (error instanceof z.ZodError) {
    const where = error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
    return { code: 'wish-invalid', message: `What was asked for cannot be read. ${where.join(' ')}` };
  }
  if (error instanceof ProductError && error.kind !== 'unavailable') {
    const where = (error.faults ?? []).map(({ pointer, detail }) => `${pointer} ${detail}.`);
    return { code: error.code, message: where.length === 0 ? error.message : where.join(' ') };
  }
  return isRefusedByTables(error)
    ? { code: 'wish-impossible', message: 'It holds values that cannot be kept, or names something that is not there.' }
    : null;
}

/** Values that Postgres cannot hold (SQLSTATE class 22), or that point to nothing (23). A later try would end the same. */
export function isRefusedByTables(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { driverError }: { driverError: unknown } = error;
  return driverError instanceof Error && 'code' in driverError && /^2[23]/.test(String(driverError.code));
}
