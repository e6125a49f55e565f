import type { RoleFileInput } from '#work-model';

/**
 * The role that every example of a rule's page, and most tests of rules, are laid over. It is complete and no rule finds anything in
 * it, so whatever an example adds or changes is what the rule speaks about.
 */
export const BASE_ROLE: RoleFileInput = {
  workpact: 1,
  effectiveFrom: '2026-01-05',
  organisation: {
    legalName: 'Fernhill Example Ltd.',
    address: '5 Orchard Road, Columbus, OH 43004',
    industry: 'design',
    headcountTotal: 30,
    headcountByJurisdiction: { 'US-OH': 30 },
    usFederalContractor: false,
    contact: { name: 'Robin Hale', email: 'jobs@fernhill.example' },
    policies: {
      timeRecording: 'Write down when you start and stop each day.',
      expenses: 'We pay 40 USD a month towards your internet and phone.',
      accommodation: 'Write to jobs@fernhill.example if you need a change to apply for this job or to do it.',
      equalOpportunity: 'We decide on skill and experience alone. Everyone is welcome to apply.',
    },
  },
  role: {
    title: 'Project Coordinator',
    engagement: 'employee',
    contractType: 'permanent',
    flsa: 'exempt',
    jurisdictions: ['US-OH'],
    industry: 'design',
    timeZone: 'America/New_York',
    contracted: '40 h',
    workingWindow: 'MO-FR 09:00-17:00',
    locationMode: 'hybrid',
    places: [
      { id: 'studio', name: 'the studio', kind: 'site' },
      { id: 'warehouse', name: 'the warehouse', kind: 'site' },
    ],
    pay: {
      minAmount: 62_000,
      maxAmount: 70_000,
      currency: 'USD',
      unit: 'year',
      benefits: ['Health insurance'],
      leave: '20 days a year',
    },
    startDate: '2026-01-05',
    terminationNotice: '30 days, from either side.',
  },
  people: [
    { id: 'ada', name: 'Ada Quill', timeZone: 'America/New_York', workingWindow: 'MO-FR 09:00-17:00' },
    { id: 'ben', name: 'Ben Marsh', timeZone: 'America/New_York', workingWindow: 'MO-FR 09:00-17:00' },
  ],
  sync: [
    {
      id: 'team-meeting',
      title: 'Team meeting',
      kind: 'meeting',
      days: 'MO',
      from: '10:00',
      to: '11:00',
      place: 'studio',
      participants: ['ada', 'ben'],
      owner: 'ada',
      reason: { code: 'collaboration', text: 'we plan the week together' },
    },
  ],
  async: [
    {
      id: 'status-page',
      title: 'Project status page',
      due: 'FR 15:00',
      effort: '3 h',
      owner: 'Project Coordinator',
      receiver: 'ada',
      channel: 'the project board',
      definitionOfDone: 'Each open project has its state and its next step on the page.',
    },
  ],
  norms: [
    {
      id: 'chat-team',
      channel: 'Chat',
      mode: 'async',
      audience: 'team',
      hours: 'MO-FR 09:00-17:00',
      reply: '4 working hours',
    },
    {
      id: 'email-manager',
      channel: 'E-mail',
      mode: 'async',
      audience: 'manager',
      hours: 'MO-FR 09:00-17:00',
      reply: '8 working hours',
    },
    {
      id: 'phone-urgent',
      channel: 'Phone',
      mode: 'sync',
      audience: 'manager',
      hours: 'MO-FR 09:00-16:30',
      reply: '15 elapsed min',
      urgent: true,
      urgentMeans: 'a client cannot open tomorrow',
    },
  ],
  quietHours: { hours: ['daily 19:00-08:00', 'SA-SU 08:00-19:00'], appliesTo: 'both' },
  breaks: [{ title: 'Lunch', days: 'MO-FR', from: '12:30', to: '13:00', paid: true }],
  notice: { scheduleDays: 14, changeDays: 14, reviewEveryDays: 182 },
  texts: {
    summary: 'You keep 12 projects on time and tell everyone what comes next.',
    duties: ['Plan the week with the team', 'Keep the status page up to date'],
    howToApply: 'Send your work history to jobs@fernhill.example.',
    applyBy: '2025-12-05',
  },
  reviewDate: '2026-07-06',
};
