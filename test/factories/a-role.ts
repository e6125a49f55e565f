import { formatFault, parseRoleFile, type RoleFileInput, type WorkModel } from '#work-model';

/** What a test says about a role, in people's notation; `role` and `organisation` are merged with those of the usual role. */
export interface RoleOverrides extends Partial<Omit<RoleFileInput, 'role' | 'organisation'>> {
  readonly role?: Partial<RoleFileInput['role']>;
  readonly organisation?: Partial<RoleFileInput['organisation']>;
}

const MANAGER = 'manager';

const USUAL: RoleFileInput = {
  workpact: 1,
  effectiveFrom: '2026-01-05',
  organisation: {
    legalName: 'Example Works Ltd',
    address: '1 Test Street, Albany, NY 12207',
    contact: { name: 'Mara Quinn', title: 'Manager', email: 'mara@example-works.example' },
    signatory: { name: 'Mara Quinn', title: 'Manager' },
  },
  role: {
    title: 'Project Assistant',
    engagement: 'employee',
    contractType: 'permanent',
    jurisdictions: ['US-NY'],
    timeZone: 'America/New_York',
    contracted: '40 h',
    workingWindow: 'MO-FR 09:00-17:00',
    locationMode: 'hybrid',
    places: [{ id: 'office', name: 'the office', kind: 'site', address: '1 Test Street, Albany, NY 12207' }],
    pay: 'USD 52000-58000 per year',
    startDate: '2026-01-05',
  },
  people: [{ id: MANAGER, name: 'Mara Quinn', timeZone: 'America/New_York', workingWindow: 'MO-FR 09:00-17:00' }],
  norms: [{ channel: 'Chat', use: 'questions', audience: 'team', mode: 'async', reply: '4 working hours' }],
  quietHours: 'MO-FR 19:00-08:00',
  notice: { changeDays: '14 days', howToPropose: 'Write to the manager.' },
  texts: { summary: 'You keep projects moving.', duties: ['Prepare meetings'] },
  reviewDate: '2026-07-06',
};

/** A model in exact form that the parser has accepted. Lists in `overrides` replace those of the usual role. */
export function aRole(overrides: RoleOverrides = {}): WorkModel {
  const file = {
    ...USUAL,
    ...overrides,
    role: { ...USUAL.role, ...overrides.role },
    organisation: { ...USUAL.organisation, ...overrides.organisation },
  };
  const parsed = parseRoleFile(JSON.stringify(file), { file: 'a-role.json' });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

/** Set times only: coverage at a desk, every working day. */
export function aFrontDesk(overrides: RoleOverrides = {}): WorkModel {
  return aRole({
    sync: [
      {
        id: 'front-desk',
        title: 'Front desk',
        kind: 'coverage',
        days: 'weekdays',
        from: '09:00',
        to: '15:00',
        place: 'office',
        participants: ['clients'],
        owner: MANAGER,
        reason: { code: 'client-facing', text: 'clients are served in person' },
        minStaff: 1,
        essential: true,
      },
    ],
    ...overrides,
    role: {
      title: 'Front Desk Administrator',
      contracted: '30 h',
      workingWindow: 'MO-FR 09:00-15:00',
      locationMode: 'onsite',
      ...overrides.role,
    },
  });
}

/** A little of both: three meetings, two protected days, the rest own time with a deadline each Friday. */
export function aCreativeTeamMember(overrides: RoleOverrides = {}): WorkModel {
  const meeting = { kind: 'meeting' as const, owner: MANAGER, participants: ['team'], reason: 'collaboration' };
  return aRole({
    sync: [
      { ...meeting, title: 'Team meeting', days: 'MO', from: '10:00', to: '11:00', place: 'video' },
      { ...meeting, title: 'Brainstorm', topic: 'creative', days: 'WE', from: '13:00', to: '15:00', place: 'office' },
      { ...meeting, title: 'Client call', topic: 'client', days: 'FR', from: '11:00', to: '12:00', place: 'video' },
    ],
    async: [
      {
        title: 'Client projects',
        due: 'FR 17:00',
        effort: '20 h per week',
        owner: 'Creative Team Member',
        reviewer: MANAGER,
        receiver: MANAGER,
        channel: 'the project folder',
        definitionOfDone: 'Approved by the manager and filed',
      },
    ],
    protected: [{ title: 'No-meeting days', days: ['TU', 'TH'], forbid: ['meeting'], adHocContact: 'allowed' }],
    ...overrides,
    role: { title: 'Creative Team Member', ...overrides.role },
  });
}

/** Own time only, and a contractor: no window, no quiet hours, no places. */
export function aContractor(overrides: RoleOverrides = {}): WorkModel {
  return aRole({
    async: [
      {
        title: 'Weekly texts',
        due: 'FR 17:00',
        owner: 'Contractor',
        reviewer: MANAGER,
        receiver: MANAGER,
        channel: 'the shared drive',
        definitionOfDone: 'Every text of the list is filed and proofread',
      },
    ],
    norms: [{ channel: 'E-mail', audience: 'client', mode: 'async', reply: '48 elapsed hours' }],
    quietHours: null,
    contractTerms: { fee: '900 USD for each accepted result', paymentDays: '14 days', acceptanceDays: '5 days' },
    ...overrides,
    role: {
      title: 'Text Contractor',
      engagement: 'contractor',
      contractType: 'fixed-term',
      contracted: null,
      workingWindow: null,
      noSetHours: true,
      locationMode: 'remote',
      places: [],
      pay: 'USD 900 per deliverable',
      ...overrides.role,
    },
  });
}

/** Hours past midnight, and on call at the weekend. */
export function aNightNurse(overrides: RoleOverrides = {}): WorkModel {
  return aRole({
    sync: [
      {
        title: 'Night shift',
        kind: 'coverage',
        days: ['SU', 'MO', 'TU', 'WE'],
        from: '22:00',
        to: '06:00',
        place: 'office',
        owner: MANAGER,
        participants: ['patients'],
        reason: 'coverage',
        minStaff: 2,
      },
      {
        title: 'On call',
        kind: 'on-call',
        days: ['SA'],
        every: '4 weeks',
        dtstart: '2026-01-10',
        from: '08:00',
        to: '20:00',
        owner: MANAGER,
        onCall: { reply: '30 min', placeLimit: 'within 30 minutes of the ward', pay: '8 USD an hour' },
      },
    ],
    quietHours: 'daily 08:00-16:00',
    ...overrides,
    role: {
      title: 'Night Nurse',
      contracted: '32 h',
      workingWindow: ['SU-WE 22:00-06:00', 'SA 08:00-20:00'],
      locationMode: 'onsite',
      ...overrides.role,
    },
  });
}
