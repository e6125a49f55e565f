import type { OrganisationSettings } from '#accounts';
import { documentKindsFor, paperFor } from '#documents';
import { canonicalHash } from '#work-model';
import { isAgreementKind } from '../agreement-kind.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import type { Agreement } from '../entities/agreement.entity.js';
import type { PartyWish } from '../parties/party-wish.js';
import { USUAL_EXPIRY_DAYS, USUAL_REMINDERS } from '../reminders.js';
import { signs } from '../states/party-states.js';
import type { AgreementChange } from './agreement-wish.js';
import type { Terms } from '../terms/terms.js';

/** What of an agreement follows from what was asked for, from its terms, and from what the organisation usually wants. */
export type AskedColumns = Pick<
  Agreement,
  | 'roleVersion'
  | 'kind'
  | 'language'
  | 'paper'
  | 'variation'
  | 'modelHash'
  | 'message'
  | 'asksForCode'
  | 'asksForFormatCheck'
  | 'reminders'
  | 'expiresInDays'
  | 'jurisdiction'
>;

export function askedColumns(
  wish: Omit<AgreementChange, 'parties'>,
  { model, roleVersion, variation }: Terms,
  usual: OrganisationSettings['agreements'] = {},
): AskedColumns {
  const places = model.role.jurisdictions;
  return {
    roleVersion,
    kind: documentKindsFor(model).find(isAgreementKind) ?? 'onboarding-agreement',
    language: wish.language,
    paper: paperFor(places),
    variation,
    modelHash: canonicalHash(model),
    message: wish.message,
    asksForCode: wish.asksForCode ?? usual.asksForCode ?? false,
    asksForFormatCheck: wish.asksForFormatCheck ?? places.some((place) => place.startsWith('US')),
    reminders: wish.reminders ?? usual.reminders ?? USUAL_REMINDERS,
    expiresInDays: wish.expiresInDays ?? usual.expiresInDays ?? USUAL_EXPIRY_DAYS,
    jurisdiction: places.length === 0 ? null : places.join(' '),
  };
}

/** A party as it was asked for. */
export type PartyColumns = Pick<
  AgreementParty,
  | 'position'
  | 'turn'
  | 'part'
  | 'displayName'
  | 'email'
  | 'title'
  | 'language'
  | 'timeZone'
  | 'hours'
  | 'personId'
  | 'userId'
  | 'field'
  | 'asksForCode'
  | 'reminders'
>;

/** Parties in their order, each who signs with their field: the first for the company has the place that is printed, further ones get their own. */
export function partyColumns(
  parties: readonly PartyWish[],
  { kind, language }: Pick<Agreement, 'kind' | 'language'>,
  timeZone: string | null,
): PartyColumns[] {
  let companySigners = 0;
  return parties.map((party, position) => {
    if (party.part === 'company-signer') companySigners += 1;
    return {
      ...party,
      position,
      language: party.language ?? language,
      timeZone: party.timeZone ?? timeZone ?? 'UTC',
      field: signs(party.part) ? fieldOf(party, kind, companySigners) : null,
    };
  });
}

function fieldOf({ part }: PartyWish, kind: Agreement['kind'], companySigners: number): string {
  if (part === 'new-hire') return kind === 'statement-of-work' ? 'contractor' : 'employee';
  return companySigners === 1 ? 'organisation' : `organisation-${companySigners}`;
}
