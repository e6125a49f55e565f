import type { Weekday } from '#work-model';
import { z } from 'zod';
import { freeTextsOf, type FreeText } from '../../checking/free-texts.js';
import { meetingFreeDaysIn } from '../../checking/meeting-free-days.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { factAgainst, meetingOn } from '../../checking/text-claims-hold.js';
import { claimsIn, type ClaimId, type ClaimList } from '../../wording/index.js';

/** A preview works by being honest: what the words promise and the schedule breaks is found out in the first week. */
export const textContradictsModel = defineRule({
  id: 'text-contradicts-model',
  family: 'clarity',
  title: 'A text promises what the rest of the role does not keep',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    contradiction: 'The text says “{match}”, but {fact}.',
  },
  sources: ['Earnest, Allen & Landis 2011: realistic job previews work by honesty'],
  *check({ model, facts, lexicon }) {
    if (lexicon === null) return;
    const texts = freeTextsOf(model).filter(speaksOfThisRole);
    for (const [claim, places] of claimsOf(texts, lexicon.textClaims)) {
      yield* reportOn(claim, factAgainst(claim, facts), places);
    }
    yield* brokenFreeDays(texts, facts);
  },
});

/** Days are promised one by one, and each promise is kept or broken by itself. */
function* brokenFreeDays(texts: readonly FreeText[], facts: RoleFacts): Iterable<Report<'contradiction'>> {
  const promised = new Map<string, { readonly days: readonly Weekday[]; readonly places: [Place, ...Place[]] }>();
  for (const { text, path } of texts) {
    for (const { match, days } of meetingFreeDaysIn(text)) {
      const known = promised.get(days.join(' '));
      if (known === undefined) promised.set(days.join(' '), { days, places: [{ path, match }] });
      else known.places.push({ path, match });
    }
  }
  for (const { days, places } of promised.values()) yield* reportOn('meeting-free-day', meetingOn(days, facts), places);
}

function* reportOn(
  claim: string,
  fact: string | null,
  [first, ...more]: [Place, ...Place[]],
): Iterable<Report<'contradiction'>> {
  if (fact === null) return;
  const { path, match } = first;
  const paths = [...new Set([path, ...more.map((place) => place.path)])];
  const fixes = [{ title: 'Change the text, or the role', patch: null, isSafe: false }];
  yield { message: 'contradiction', path, data: { match, fact, claim, paths }, fixes };
}

interface Place {
  readonly path: string;
  readonly match: string;
}

/** Where each claim is made, the first place first. One claim is one promise, however often it is repeated. */
function claimsOf(texts: readonly FreeText[], list: ClaimList): Map<ClaimId, [Place, ...Place[]]> {
  const places = new Map<ClaimId, [Place, ...Place[]]>();
  for (const text of texts) {
    for (const { match, phrase } of claimsIn(text.text, list)) {
      const known = places.get(phrase.claim);
      if (known === undefined) places.set(phrase.claim, [{ path: text.path, match }]);
      else known.push({ path: text.path, match });
    }
  }
  return places;
}

/** Texts that are not promises: what applicants bring ("two years in a remote position"), and what is not given without asking. */
const NO_PROMISE = /^\/texts\/(?:requirements|niceToHave|needsAgreement)\//;

/** What the organisation says about itself may be true of the others, and the words of one duty of that duty alone. */
function speaksOfThisRole({ kind, path }: FreeText): boolean {
  const isOfRole = kind === 'advert' || kind === 'flexibility' || kind === 'application' || kind === 'preview';
  return isOfRole && !NO_PROMISE.test(path);
}
