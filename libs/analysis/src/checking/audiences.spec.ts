import { audienceOf, servesClients, writtenContactsOf } from './audiences.js';
import { RoleFacts } from './role-facts.js';
import { aRole } from './rule-cases.fixture.js';

describe('audienceOf', () => {
  const people = [
    { id: 'grace', name: 'Grace Holloway', title: 'Center director' },
    { id: 'cy', name: 'Cy Wolf' },
  ];
  const model = aRole({ people, sync: [], async: [] });

  it.each([
    ['clients', 'clients'],
    ['Patients', 'clients'],
    ['die Kunden', 'clients'],
    ['the team', 'team'],
    ['manager', 'manager'],
    ['creative director', 'manager'],
    ['everyone at the clinic', 'everyone'],
    ['operations', 'unknown'],
    ['grace', 'manager'],
    ['cy', 'unknown'],
  ])('takes “%s” for %s', (words, audience) => expect(audienceOf(model, words)).toBe(audience));
});

describe('contacts', () => {
  const met = (participants: readonly string[], place: string) =>
    new RoleFacts(
      aRole({
        sync: [{ title: 'Call', kind: 'meeting', place, participants }],
        async: [{ title: 'Note', due: 'FR 15:00', receiver: 'ada' }],
      }),
    );

  it('are written to when they are met on video, and when they receive results', () => {
    expect(writtenContactsOf(met(['clients', 'ada'], 'video'))).toEqual(['clients', 'ada']);
  });

  it('are talked to when they are at the same place', () => {
    expect(writtenContactsOf(met(['clients'], 'studio'))).toEqual(['ada']);
    expect(servesClients(met(['clients'], 'studio'))).toBe(true);
  });
});
