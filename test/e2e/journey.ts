/**
 * What an organisation does with Workpact, from the first sign-in to the audit log, over HTTP alone. The same journey is gone through on
 * one machine and past one machine: every request goes to the next server, so that nothing may live in one of them.
 */
import { itLetsPeopleIn } from './journey/access.js';
import { itMakesDocuments } from './journey/documents.js';
import type { Ground, Journey } from './journey/journey-state.js';
import { itAppliesPolicies } from './journey/policies.js';
import { itKeepsRoles } from './journey/roles.js';
import { itTellsOthers } from './journey/telling.js';
import { Traveller } from './journey/traveller.js';

/**
 * Registers the tests of the whole journey, which go in order.
 * @param ground the installation; asked for when it runs
 * @returns where the journey is: afterwards, what it has made
 */
export function itDoesAllOf(ground: () => Ground): Journey {
  const journey = {} as Journey;
  beforeAll(() => {
    journey.ground = ground();
    journey.stranger = new Traveller(journey.ground.addresses);
  });
  itLetsPeopleIn(journey);
  itKeepsRoles(journey);
  itAppliesPolicies(journey);
  itMakesDocuments(journey);
  itTellsOthers(journey);
  return journey;
}
