// Different onboarding agreements in any number: role files made from lists and a seed, read by the product's own parser. Same
// number, same documents, on every machine.
import { formatFault, parseRoleFile } from '../../dist/libs/work-model/src/index.js';

const TITLES = [
  'Exhibition Designer',
  'Client Counselor',
  'Copy Editor',
  'Data Analyst',
  'Event Planner',
  'Translator',
];
const FIRMS = ['Northlight Design', 'Alder & Finch', 'Harbour Works', 'Juniper Press', 'Meridian Studio'];
const STREETS = ['Canal Street', 'Orchard Road', 'Mill Lane', 'Station Square', 'Linden Avenue'];
const PEOPLE = [
  'Imani Osei',
  'Marek Dvořák',
  'Zoë Lindqvist',
  'José Ibáñez',
  'Łucja Nowak',
  'Grace Adeyemi',
  'Tomás Reid',
];
const SEATS = [
  { jurisdiction: 'US-NY', timeZone: 'America/New_York', currency: 'USD' },
  { jurisdiction: 'US-RI', timeZone: 'America/New_York', currency: 'USD' },
  { jurisdiction: 'GB', timeZone: 'Europe/London', currency: 'GBP' },
  { jurisdiction: 'IE', timeZone: 'Europe/Dublin', currency: 'EUR' },
];
const MEETINGS = ['Week opening', 'Client call', 'Design review', 'Planning hour', 'Team lunch talk', 'Budget check'];
const RESULTS = ['Project drawings', 'Weekly progress note', 'Print files', 'Monthly figures', 'Interview summaries'];
const WORK_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * @param {number} count
 * @returns {import('../../libs/documents/src/index.ts').DocumentRequest[]} no two alike
 */
export function onboardingAgreements(count) {
  return Array.from({ length: count }, (_, number) => ({
    model: readModel(roleFile(number)),
    kind: 'onboarding-agreement',
    language: 'en',
  }));
}

function readModel(file) {
  const parsed = parseRoleFile(JSON.stringify(file), { file: `${file.id}.json` });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

function roleFile(number) {
  const draw = drawer(number + 1);
  const seat = draw.one(SEATS);
  const [lead, reviewer] = draw.some(PEOPLE, 2);
  const people = [lead, reviewer].map((name, index) => ({
    id: index === 0 ? 'lead' : 'reviewer',
    name,
    timeZone: seat.timeZone,
    workingWindow: 'MO-FR 09:00-17:00',
  }));
  const title = `${draw.one(TITLES)} ${number + 1}`;
  return {
    workpact: 1,
    id: `role-${number + 1}`,
    effectiveFrom: '2026-05-04',
    organisation: organisation(draw, lead),
    role: role(draw, seat, title),
    people,
    sync: draw.some(MEETINGS, draw.between(2, 5)).map((name) => meeting(draw, name)),
    async: draw.some(RESULTS, draw.between(2, 4)).map((name) => result(draw, name, title)),
    protected: [{ title: 'Days without meetings', days: ['TU', 'FR'], forbid: ['meeting'], adHocContact: 'allowed' }],
    timeBlocks: [{ title: 'Deep work', kind: 'focus', days: ['TU'], from: '09:30', to: `${draw.between(11, 13)}:00` }],
    norms: norms(draw),
    quietHours: { hours: ['MO-FR 19:00-08:00', 'SA 00:00-24:00', 'SU 00:00-24:00'], appliesTo: 'both' },
    notice: {
      changeDays: `${draw.between(7, 30)} days`,
      reviewEveryDays: '182 days',
      howToPropose: `Write your proposal to ${lead}. We decide within ${draw.between(5, 14)} days.`,
    },
    texts: texts(draw, number),
    reviewDate: '2026-11-02',
  };
}

function organisation(draw, lead) {
  const legalName = `${draw.one(FIRMS)} ${draw.between(1, 90)} Ltd`;
  const contact = { name: lead, title: 'Team lead', email: 'team@firm.example' };
  return {
    legalName,
    address: `${draw.between(1, 199)} ${draw.one(STREETS)}`,
    contact,
    signatory: { name: lead, title: 'Team lead' },
    policies: {
      expenses: `We pay ${draw.between(30, 90)} a month for your internet and phone at home.`,
      privacy: `We keep your records for ${draw.between(6, 24)} months after you leave and then delete them.`,
    },
    brand: { colour: draw.one(['#8a3b12', '#1f4e79', '#3d5a1e', '#5b2a6e']) },
  };
}

function role(draw, seat, title) {
  const pay = draw.between(40, 70) * 1000;
  return {
    title,
    engagement: 'employee',
    contractType: 'permanent',
    jurisdictions: [seat.jurisdiction],
    timeZone: seat.timeZone,
    contracted: `${draw.between(30, 40)} h`,
    workingWindow: 'MO-FR 09:00-17:00',
    locationMode: 'hybrid',
    places: [
      { id: 'studio', name: 'the studio', kind: 'site', address: `${draw.between(1, 199)} ${draw.one(STREETS)}` },
    ],
    pay: `${seat.currency} ${pay}-${pay + 9000} per year`,
    startDate: '2026-05-04',
  };
}

function meeting(draw, title) {
  const from = draw.between(9, 15);
  return {
    title,
    kind: 'meeting',
    days: [draw.one(['MO', 'WE', 'TH'])],
    from: `${String(from).padStart(2, '0')}:00`,
    to: `${String(from + 1).padStart(2, '0')}:${draw.one(['00', '15', '30'])}`,
    place: draw.one(['studio', 'video']),
    participants: ['team'],
    owner: 'lead',
    reason: { code: 'collaboration', text: `we decide together what changes in ${draw.between(1, 4)} weeks` },
  };
}

function result(draw, title, owner) {
  return {
    title,
    due: `${draw.one(WORK_DAYS)} ${draw.between(12, 17)}:00`,
    effort: `${draw.between(1, 6)} h per week`,
    owner,
    reviewer: 'reviewer',
    receiver: 'lead',
    channel: draw.one(['the project folder', 'the project board', 'the shared drive']),
    definitionOfDone: `Checked against the list of ${draw.between(4, 20)} points, proofread, and filed where others find it.`,
    ifLate: `Tell us as soon as you see it. After ${draw.between(1, 3)} days we move the date or the scope together.`,
  };
}

function norms(draw) {
  const async = { mode: 'async', audience: 'team', hours: 'MO-FR 09:00-17:00' };
  return [
    { ...async, channel: 'Chat', use: 'questions', reply: `${draw.between(2, 6)} working hours` },
    { ...async, channel: 'E-mail', use: 'clients', audience: 'clients', reply: '8 working hours' },
  ];
}

function texts(draw, number) {
  const duty = (index) =>
    `Keep project ${number + 1}.${index + 1} moving and say each ${draw.one(['Monday', 'Friday'])} where it is`;
  return {
    summary: `You turn what clients tell us into work that holds for ${draw.between(2, 9)} years.`,
    duties: Array.from({ length: draw.between(4, 8) }, (_, index) => duty(index)),
    youDecide: [
      'The order of your work, as long as each deadline holds',
      `${draw.between(1, 3)} days a week, where you work`,
    ],
    needsAgreement: [`Leave of more than ${draw.between(2, 9)} days`, 'Missing a meeting with clients'],
    notFlexible: ['The meetings listed above'],
    ifExpectationsMissed: 'We talk first, within a week, and write down what we change. Nothing happens automatically.',
  };
}

/** Draws that are the same for the same seed: Park and Miller's generator, x → 48271 x mod (2^31 − 1). */
function drawer(seed) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  for (let turn = 0; turn < 3; turn++) below(1); // neighbouring seeds start alike
  const one = (list) => list[below(list.length)];
  return {
    one,
    between: (low, high) => low + below(high - low + 1),
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0]);
    },
  };
}
