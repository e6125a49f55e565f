import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { agreementWishSchema, type AgreementWish } from '../drafting/agreement-wish.js';
import type { Terms } from '../terms/terms.js';
import { isDocumentCurrent } from '../steps/document-currency.js';
import type { OpenItem } from './batch-items.js';
import { faultOfItem, PERSON_UNKNOWN, REPLACED_GONE, type ItemFault } from './item-fault.js';
import { assertSendable, type Member } from './send-group.js';

/** One agreement of an order, as it is kept with its item. */
const batchWishSchema = z.strictObject({ wish: agreementWishSchema, replacesId: z.uuid().nullable() });
export type BatchWish = z.output<typeof batchWishSchema>;

interface Faulty {
  readonly position: number;
  readonly fault: ItemFault;
}

/** An item is either an agreement that can be sent, or a fault. */
export interface Judged {
  readonly members: readonly Member[];
  readonly faulty: readonly Faulty[];
}

/** Reads what is asked for and looks its terms up, once for all of the same version. */
export async function readItems(
  items: readonly OpenItem[],
  termsOf: (wish: AgreementWish) => Promise<Terms>,
): Promise<Judged> {
  const known = new Map<string, Promise<Terms>>();
  return sorted(items, async ({ position, wish }) => {
    const asked = batchWishSchema.parse(wish);
    const key = `${asked.wish.roleId} ${asked.wish.roleVersion}`;
    const terms = known.get(key) ?? termsOf(asked.wish);
    known.set(key, terms);
    return { position, ...asked, terms: await terms };
  });
}

/** Sorts out what cannot be sent, as things are now. */
export async function judgeMembers(tx: EntityManager, members: readonly Member[]): Promise<Judged> {
  const current = new Map<string, Promise<boolean>>();
  const persons = await existing(
    tx,
    'person',
    members.flatMap(({ wish }) => wish.parties.flatMap(({ personId }) => personId ?? [])),
  );
  const replaced = await existing(
    tx,
    'agreement',
    members.flatMap(({ replacesId }) => replacesId ?? []),
  );
  const stranger = ({ wish, replacesId }: Member): ItemFault | null => {
    if (replacesId !== null && !replaced.has(replacesId)) return REPLACED_GONE;
    return wish.parties.every(({ personId }) => personId === null || persons.has(personId)) ? null : PERSON_UNKNOWN;
  };
  const faulty = members.flatMap((member) => {
    const fault = stranger(member);
    return fault === null ? [] : [{ position: member.position, fault }];
  });
  const judged = await sorted(
    members.filter((member) => stranger(member) === null),
    async (member) => {
      const { roleVersion } = member.terms;
      const key = `${member.wish.roleId} ${roleVersion}`;
      const isCurrent = current.get(key) ?? isDocumentCurrent(tx, { roleId: member.wish.roleId, roleVersion });
      current.set(key, isCurrent);
      assertSendable(member.wish, await isCurrent);
      return member;
    },
  );
  return { members: judged.members, faulty: [...faulty, ...judged.faulty] };
}

async function existing(
  tx: EntityManager,
  table: 'person' | 'agreement',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM ${table} WHERE tenant_id = app_tenant() AND id = ANY ($1) FOR KEY SHARE`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Anything that is no fault of the item itself stops all. */
async function sorted<T extends { readonly position: number }>(
  items: readonly T[],
  memberOf: (item: T) => Promise<Member>,
): Promise<Judged> {
  const members: Member[] = [];
  const faulty: Faulty[] = [];
  for (const item of items) {
    try {
      members.push(await memberOf(item));
    } catch (error) {
      const fault = faultOfItem(error);
      if (fault === null) throw error;
      faulty.push({ position: item.position, fault });
    }
  }
  return { members, faulty };
}
