import { parseRole, type RoleFileInput, type WorkModel } from '#work-model';
import { draftContent, givenModel } from '../drafts/draft-content.js';
import { roleTextOf } from '../role-text/write-role-text.js';
import { RoleFileInvalid } from '../roles.errors.js';
import { archetype, type ArchetypeUse } from './archetype.js';
import { ArchetypeNotFound } from './archetype-not-found.js';
import { listArchetypes } from './list-archetypes.js';

const USE: ArchetypeUse = {
  organisation: { legalName: 'Example Works Ltd', address: '1 Test Street, Exampletown' },
  jurisdiction: 'GB',
  timeZone: 'Europe/London',
  startDate: '2027-04-01',
};

function modelOf(role: RoleFileInput): WorkModel {
  const parsed = parseRole(role);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.model;
}

const used = (id: string, use: Partial<ArchetypeUse> = {}): WorkModel =>
  modelOf(archetype(id, 'en', { ...USE, ...use }));

function faultsOf(use: Partial<ArchetypeUse>): readonly string[] {
  try {
    archetype('front-desk', 'en', { ...USE, ...use });
  } catch (error) {
    if (error instanceof RoleFileInvalid) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

describe('an archetype in use', () => {
  it('has the organisation, place of law, zone and first day of its user', () => {
    const { organisation, role, effectiveFrom, reviewDate, language } = used('front-desk');
    expect(organisation).toMatchObject(USE.organisation);
    expect(role).toMatchObject({ jurisdictions: ['GB'], timeZone: 'Europe/London', startDate: '2027-04-01' });
    expect({ effectiveFrom, reviewDate, language }).toEqual({
      effectiveFrom: '2027-04-01',
      reviewDate: '2027-09-30',
      language: 'en',
    });
  });

  it('is at the organisation’s address where it is at a site, and at nobody’s where it is with customers', () => {
    const addressOf = (id: string): string | null | undefined =>
      used('sales-representative').role.places.find((place) => place.id === id)?.address;
    expect([addressOf('office'), addressOf('customers')]).toEqual(['1 Test Street, Exampletown', null]);
    expect(used('front-desk', { organisation: { legalName: 'A' } }).role.places[0]?.address).toBeNull();
  });

  it.each([
    ['US-NY', 'non-exempt'],
    ['US', 'non-exempt'],
    ['GB', null],
    ['DE', null],
  ])('in %s has the class of American law: %s', (jurisdiction, flsa) => {
    expect(used('front-desk', { jurisdiction }).role.flsa).toBe(flsa);
  });

  it.each([
    ['a Monday', '2027-03-01', '2027-03-01'],
    ['a Tuesday', '2027-03-02', '2027-03-08'],
    ['a Sunday', '2027-03-07', '2027-03-08'],
  ])('that starts on %s begins its rota in the first whole week', (_, startDate, firstMonday) => {
    const first = (id: string): string | null =>
      used('nurse', { startDate }).sync.find((duty) => duty.id === id)?.dtstart ?? null;
    expect(first('day-shift')).toBe(firstMonday);
    // Three weeks take turns, and the second begins on a Thursday.
    const days = Date.parse(first('weekend-shift') ?? '') - Date.parse(firstMonday);
    expect(days / 86_400_000).toBe(10);
  });

  it('ends as long after its start as it was meant to', () => {
    expect(used('contractor', { startDate: '2027-03-01' }).role.endDate).toBe('2027-08-20');
  });

  it('keeps the zones of colleagues elsewhere, and puts the others into its own', () => {
    const zones = used('software-engineer').people.map(({ id, timeZone }) => [id, timeZone]);
    expect(zones).toContainEqual(['team-lead', 'Europe/London']);
    expect(zones).toContainEqual(['colleagues-asia', 'Asia/Kolkata']);
  });

  it('under another title is still answered for by whoever holds it', () => {
    const { role, sync, async: own } = used('nurse', { title: 'Nurse, Ward 3' });
    const owners = new Set([...sync, ...own].map(({ owner }) => owner));
    expect(role.title).toBe('Nurse, Ward 3');
    expect(owners).toEqual(new Set(['Nurse, Ward 3', 'ward-manager']));
  });

  it('belongs to its user: changing it changes no other', () => {
    const role = archetype('front-desk', 'en', USE);
    role.sync?.splice(0);
    expect(used('front-desk').sync).toHaveLength(1);
  });

  it.each<[string, Partial<ArchetypeUse>, string]>([
    ['a date that does not exist', { startDate: '2027-02-30' }, '/model/role/startDate'],
    ['a date in other words', { startDate: '1 March 2027' }, '/model/role/startDate'],
    ['an abbreviated zone', { timeZone: 'EST' }, '/model/role/timeZone'],
    ['a jurisdiction that is none', { jurisdiction: 'Bavaria' }, '/model/role/jurisdictions/0'],
    ['an organisation without a name', { organisation: { legalName: '' } }, '/model/organisation/legalName'],
  ])('is refused with %s, which is named', (_, use, pointer) => {
    expect(faultsOf(use)).toContain(pointer);
  });

  it.each(['', 'front desk', '../policies/office-days', 'front-desk.de', 'constructor'])(
    'is not found as “%s”',
    (id) => {
      expect(() => archetype(id, 'en', USE)).toThrow(ArchetypeNotFound);
    },
  );
});

describe('a draft of an archetype', () => {
  const all = (['en', 'de'] as const).flatMap((language) =>
    listArchetypes(language).map(({ id }) => ({ id, language })),
  );

  it.each(all)('says in YAML what the archetype says: $id ($language)', ({ id, language }) => {
    const model = givenModel(archetype(id, language, USE));
    const draft = draftContent(roleTextOf(model));
    expect(draft.model).toEqual(model);
  });
});

describe('the list of archetypes', () => {
  it('is by title in the order of its language', () => {
    for (const language of ['en', 'de'] as const) {
      const titles = listArchetypes(language).map(({ title }) => title);
      expect(titles).toEqual(titles.toSorted(new Intl.Collator(language).compare));
    }
  });

  it('says how much of an archetype is at set times, as the role measures', () => {
    expect(listArchetypes('en').find(({ id }) => id === 'front-desk')).toEqual({
      id: 'front-desk',
      title: 'Front Desk Administrator',
      trade: 'Reception',
      engagement: 'employee',
      summary: 'Serves people at a desk at set hours; little own time.',
      week: 'Monday to Friday from 9:00 am to 3:00 pm at the desk.',
      synchronicity: { label: 'synchronous', percent: 100, weeklySyncHours: 30 },
    });
  });
});
