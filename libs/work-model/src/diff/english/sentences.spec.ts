import { workModelSchema, type WorkModel } from '../../schema/work-model.js';
import { diff } from '../diff.js';

interface Parts {
  role?: object;
  policies?: object;
  norm?: object;
  notice?: object;
  contractTerms?: object;
  texts?: object;
  noUrgentContact?: boolean;
}

function model({ role, policies, norm, notice, ...rest }: Parts): WorkModel {
  return workModelSchema.parse({
    workpact: 1,
    id: 'designer',
    organisation: { legalName: 'Acme', policies },
    role: { title: 'Designer', engagement: 'employee', ...role },
    norms: [{ id: 'chat', channel: 'Chat', mode: 'async', audience: 'team', ...norm }],
    notice: { id: 'notice', changeDays: 14, ...notice },
    contractTerms: { fee: 'EUR 500', ...rest.contractTerms },
    ...('noUrgentContact' in rest ? { noUrgentContact: rest.noUrgentContact } : {}),
    texts: rest.texts,
  });
}

function told(before: Parts, after: Parts): [sentence: string, isMaterial: boolean][] {
  return diff(model(before), model(after)).map(({ sentence, material }) => [sentence, material]);
}

describe('a sentence about a term in words', () => {
  it.each<[Parts, Parts, string, boolean]>([
    [
      {},
      { role: { overtime: 'Given back as time off' } },
      'The rule on overtime is now stated: “Given back as time off”.',
      true,
    ],
    [
      { role: { hoursVary: 'They do not' } },
      { role: { hoursVary: 'They do in May' } },
      'The rule on varying hours is now “They do in May” instead of “They do not”.',
      true,
    ],
    [{ role: { terminationNotice: '30 days' } }, {}, 'The notice to end the employment is no longer stated.', true],
    [{}, { policies: { remoteWork: 'Annex B' } }, 'The agreement on remote work is now stated: “Annex B”.', true],
    [
      {},
      { notice: { goodFaithEstimate: 'In your offer' } },
      'The good-faith estimate of hours is now stated: “In your offer”.',
      true,
    ],
    [
      { contractTerms: { serviceListBy: 'Friday' } },
      { contractTerms: { serviceListBy: 'Monday' } },
      'The time to hand in the list of services is now “Monday” instead of “Friday”.',
      true,
    ],
    [
      {},
      { texts: { vacancy: 'The post is vacant' } },
      'The text on the vacancy is now stated: “The post is vacant”.',
      false,
    ],
  ])('%j to %j', (before, after, sentence, isMaterial) => {
    expect(told(before, after)).toEqual([[sentence, isMaterial]]);
  });
});

describe('a sentence about an answer of yes or no', () => {
  it.each<[(answer: boolean) => Parts, yes: string, no: string, silent: string]>([
    [
      (delayedSend) => ({ norm: { delayedSend } }),
      'Messages in the team on Chat are now held outside the working window and arrive when it begins.',
      'Messages in the team on Chat now arrive at any time.',
      'Messages in the team on Chat: the rule on holding messages back is no longer stated.',
    ],
    [
      (noUrgentContact) => ({ noUrgentContact }),
      'Nobody contacts you outside your hours now, not even if it is urgent.',
      'You may now be contacted outside your hours if it is urgent.',
      'The rule on urgent contact is no longer stated.',
    ],
    [
      (exclusive) => ({ contractTerms: { exclusive } }),
      'You may now work for nobody else.',
      'You may work for others as well.',
      'The term on working for others is no longer stated.',
    ],
    [
      (clientEquipment) => ({ contractTerms: { clientEquipment } }),
      "You must now use the client's equipment or e-mail address.",
      "You need not use the client's equipment or e-mail address.",
      "The term on the client's equipment is no longer stated.",
    ],
  ])('%# says what holds now, also where nothing was stated before', (parts, yes, no, silent) => {
    expect(told({}, parts(true))).toEqual([[yes, true]]);
    expect(told(parts(false), parts(true))).toEqual([[yes, true]]);
    expect(told({}, parts(false))).toEqual([[no, true]]);
    expect(told(parts(true), parts(false))).toEqual([[no, true]]);
    expect(told(parts(true), {})).toEqual([[silent, true]]);
  });
});
