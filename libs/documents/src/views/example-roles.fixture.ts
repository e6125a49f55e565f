import { workModelSchema, type WeeklyHours, type WorkModel } from '#work-model';
import { SafeHtml } from '../safe-html.js';
import type { DocumentInput } from './document-input.js';

export { aContractor } from './example-contractor.fixture.js';

const WEEKDAY_WINDOW: WeeklyHours = Object.fromEntries(
  ['MO', 'TU', 'WE', 'TH', 'FR'].map((day) => [day, [[480, 1080]]]),
);
const NIGHTS: WeeklyHours = Object.fromEntries(
  ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day) => [
    day,
    [
      [0, 420],
      [1200, 1440],
    ],
  ]),
);

const DESIGNER = {
  workpact: 1,
  id: 'designer',
  version: 3,
  effectiveFrom: '2026-01-05',
  organisation: {
    legalName: 'Elm & Oak Design LLC',
    tradingName: 'Elm & Oak',
    address: '12 High Street, Columbus, OH 43215',
    about: 'Twelve designers who make wayfinding for hospitals.',
    contact: { name: 'Dana Reyes', title: 'Studio manager', email: 'dana@elmoak.example', phone: '+1 614 555 0100' },
    signatory: { name: 'Lee Park', title: 'Managing director' },
    policies: {
      disconnect: { text: 'You need not be reachable outside your working time' },
      timeRecording: 'Enter your hours in the time sheet by Friday evening',
      remoteWork: 'The letter of offer names your days at home',
      expenses: 'We pay 50 USD a month for internet at home',
      accommodation: 'Tell us what you need; we answer within 5 working days',
      equalOpportunity: 'We decide on skill alone',
      privacy: 'We delete applications after 12 months',
      aiUse: 'People read every application; no software ranks them',
    },
    brand: { colour: '#2f6f4f' },
  },
  role: {
    title: 'Wayfinding Designer',
    engagement: 'employee',
    contractType: 'permanent',
    flsa: 'exempt',
    jurisdictions: ['US-OH'],
    timeZone: 'America/New_York',
    contractedMinutesPerWeek: 2400,
    workingWindow: { id: 'working-window', hours: WEEKDAY_WINDOW },
    coreHours: { id: 'core-hours', hours: { MO: [[600, 900]], TH: [[600, 900]] } },
    locationMode: 'hybrid',
    places: [
      {
        id: 'studio',
        name: 'the Columbus studio',
        kind: 'site',
        address: '12 High Street',
        access: 'Ring at the second door',
      },
      { id: 'home', name: 'Home', kind: 'home' },
      { id: 'video', name: 'Video call', kind: 'virtual' },
    ],
    placeRules: [
      { id: 'place-studio', place: 'studio', days: ['MO', 'TH'], rule: 'required' },
      {
        id: 'place-home',
        place: 'home',
        days: ['TU', 'WE', 'FR'],
        rule: 'allowed',
        conditions: 'A quiet room with a door',
        equipment: 'We lend you a laptop and a screen',
        costs: 'See the expenses policy',
      },
    ],
    pay: {
      minAmount: 58000,
      maxAmount: 66000,
      currency: 'USD',
      unit: 'year',
      benefits: ['Health insurance'],
      leave: '20 days',
    },
    startDate: '2026-02-02',
    overtime: 'Agreed beforehand, and given back as time off',
    hoursVary: 'Only in opening weeks, to 45 hours at most',
    terminationNotice: '30 days, from either side',
  },
  people: [{ id: 'lead', name: 'Sam Ortiz', timeZone: 'America/New_York' }],
  sync: [
    {
      id: 'office-day',
      title: 'Studio day',
      kind: 'presence',
      rrule: 'FREQ=WEEKLY;BYDAY=MO,TH',
      startMinute: 540,
      endMinute: 1020,
      place: 'studio',
      participants: ['team'],
      reason: { code: 'collaboration', text: 'models are built by hand together' },
      essential: true,
    },
    {
      id: 'client-call',
      title: 'Client call',
      kind: 'meeting',
      dtstart: '2026-01-06',
      rrule: 'FREQ=MONTHLY;BYDAY=1TH',
      startMinute: 660,
      endMinute: 720,
      place: 'video',
      participants: ['lead', 'clients'],
      reason: { code: 'client-facing' },
    },
    {
      id: 'opening-on-call',
      title: 'Opening week on call',
      kind: 'on-call',
      dtstart: '2026-01-05',
      rrule: 'FREQ=WEEKLY;INTERVAL=8;BYDAY=FR',
      startMinute: 1080,
      endMinute: 1560,
      reason: { code: 'coverage' },
      onCall: { responseMinutes: 30, placeLimit: 'within an hour of the site', pay: '40 USD a night' },
    },
  ],
  async: [
    {
      id: 'drawings',
      title: 'Project drawings',
      due: { type: 'per-project', source: 'project brief' },
      effortMinutes: 900,
      effortPer: 'week',
      receiver: 'lead',
      reviewer: 'lead',
      channel: 'the project folder',
      definitionOfDone: 'Every sheet passes the drawing checklist',
      essential: true,
      ifLate: 'Tell Sam Ortiz the day before',
    },
    {
      id: 'progress-note',
      title: 'Progress note',
      due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 900 },
      permitted: { id: 'progress-note-window', hours: { TH: [[900, 1440]], FR: [[0, 900]] } },
      effortMinutes: 30,
      channel: 'the team board',
      definitionOfDone: 'One line for each project',
      dependsOn: ['office-day'],
    },
    {
      id: 'portfolio',
      title: 'Portfolio page',
      due: { type: 'one-off', date: '2026-06-30', minute: 1440 },
      effortMinutes: 240,
    },
  ],
  protected: [
    {
      id: 'quiet-days',
      title: 'No-meeting days',
      hours: { TU: [[0, 1440]], FR: [[0, 1440]] },
      forbid: ['meeting'],
      adHocContact: 'allowed',
    },
  ],
  meetingDays: { id: 'meeting-days', days: ['MO', 'TH'] },
  timeBlocks: [{ id: 'making', title: 'Model making', kind: 'creative', hours: { MO: [[780, 960]] } }],
  norms: [
    {
      id: 'norm-chat',
      channel: 'Team chat',
      use: 'questions about projects',
      mode: 'async',
      audience: 'team',
      hours: WEEKDAY_WINDOW,
      responseMinutes: 240,
      clock: 'working',
      delayedSend: true,
    },
    {
      id: 'norm-phone',
      channel: 'Phone',
      mode: 'sync',
      audience: 'site crew',
      responseMinutes: 30,
      responseKind: 'ack',
      clock: 'elapsed',
      urgent: true,
      urgentMeans: 'work on site has stopped',
      escalation: 'Then call Sam Ortiz',
    },
  ],
  quietHours: { id: 'quiet-hours', hours: NIGHTS },
  breaks: [{ id: 'lunch', title: 'Lunch', days: ['MO', 'TH'], startMinute: 720, durationMinutes: 45, paid: false }],
  notice: {
    id: 'notice',
    scheduleDays: 14,
    changeDays: 30,
    howToPropose: 'Write it on the team board',
    goodFaithEstimate: 'Page 2 of the letter of offer',
  },
  travel: [{ from: 'studio', to: 'home', minutes: 40 }],
  texts: {
    summary: 'You help people find their way through large hospitals',
    achievements: ['Two hospitals open with your signs'],
    duties: [
      { text: 'Draw plans and signs', essential: true, why: 'It is the core of the work' },
      { text: 'Visit sites' },
    ],
    requirements: ['Two years in wayfinding or exhibition design'],
    niceToHave: ['Spanish'],
    youDecide: ['When you work on days without set times'],
    needsAgreement: ['Leave of more than three days'],
    notFlexible: ['The two studio days'],
    busyPeriods: ['The month before an opening'],
    knownDownsides: ['Clients change their minds late'],
    howToApply: 'Send three projects to dana@elmoak.example',
    applySteps: ['A call of 30 minutes', 'A paid day in the studio'],
    applyBy: '2026-01-16',
    vacancy: 'The post is vacant now',
  },
  reviewDate: '2026-08-03',
};

/** The designer of the article's examples 5 and 6, with every kind of expectation that there is. */
export function aDesigner(): WorkModel {
  return workModelSchema.parse(DESIGNER);
}

const PICTURE = SafeHtml.ofOwnMarkup(
  '<svg role="img" viewBox="0 0 4 1"><title>Week</title><rect width="4" height="1"/></svg>',
);

/** Input for a document of these roles, with the numbers that `aDesigner` and `aContractor` come to. */
export function anInput(model: WorkModel, changes: Partial<DocumentInput> = {}): DocumentInput {
  const contracted = model.role.contractedMinutesPerWeek;
  return {
    model,
    modelHash: 'ab'.repeat(32),
    language: 'en',
    paper: null,
    week: {
      weeklySyncMinutes: contracted === null ? 0 : 960,
      contractedMinutesPerWeek: contracted,
      ownMinutes: contracted === null ? null : contracted - 960,
      synchronicityIndex: contracted === null ? 0 : 40,
      ownTimeShare: contracted === null ? 100 : 60,
      label: contracted === null ? 'asynchronous' : 'mixed',
    },
    weekPicture: PICTURE,
    synchronicityBar: PICTURE,
    ...changes,
  };
}
