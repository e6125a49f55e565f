import { date } from '../../language/dates.js';
import { say } from '../../language/say.js';
import type { DocumentInput } from '../document-input.js';
import { contractLine } from './summary.js';
import { versionLine } from './meta.js';
import { capital, phrase } from './prose.js';

/** Who agrees with whom, on which role, from when. The other person's name is written where they sign. */
export function partyFacts(input: DocumentInput): { label: string; text: string }[] {
  const { language, model } = input;
  const { organisation, role, contractTerms } = model;
  const contractor = role.engagement === 'contractor';
  const address = (contractor ? contractTerms?.clientAddress : null) ?? organisation.address;
  const name = organisation.legalName;
  const start = role.startDate ?? model.effectiveFrom;
  // A contractor's notice is a clause of its own, in the contract terms.
  const notice = contractor ? null : role.terminationNotice;
  const facts = [
    [
      contractor ? 'parties.client' : 'parties.we',
      address === null
        ? say(language, 'parties.org', { name })
        : say(language, 'parties.orgAddress', { name, address }),
    ],
    [contractor ? 'parties.contractor' : 'parties.you', say(language, 'parties.employee')],
    ['fact.role', role.title],
    ['fact.contract', contractLine(input)],
    ['fact.start', start === null ? null : date(language, start)],
    ['fact.terminationNotice', notice === null ? null : capital(phrase(notice))],
    ['fact.version', versionLine(input)],
  ] as const;
  return facts.flatMap(([key, text]) => (text === null ? [] : [{ label: say(language, key), text }]));
}
