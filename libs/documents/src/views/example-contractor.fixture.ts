import { workModelSchema, type WorkModel } from '#work-model';

const CONTRACTOR = {
  workpact: 1,
  id: 'contract-illustrator',
  effectiveFrom: '2026-03-02',
  organisation: {
    legalName: 'Elm & Oak Design LLC',
    address: '12 High Street, Columbus, OH 43215',
    contact: { name: 'Dana Reyes', email: 'dana@elmoak.example' },
    signatory: { name: 'Lee Park', title: 'Managing director' },
  },
  role: {
    title: 'Contract Illustrator',
    engagement: 'contractor',
    jurisdictions: ['US-OH'],
    timeZone: 'America/New_York',
    noSetHours: true,
    locationMode: 'remote',
    startDate: '2026-03-02',
    endDate: '2026-12-18',
    pay: { minAmount: 600, maxAmount: 600, currency: 'USD', unit: 'deliverable' },
  },
  async: [
    {
      id: 'icons',
      title: 'Icon set of the week',
      due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 },
      channel: 'the shared drive',
      definitionOfDone: 'Twelve icons as SVG files, checked against the style sheet',
    },
  ],
  norms: [
    {
      id: 'norm-mail',
      channel: 'E-mail',
      use: 'questions on a delivery',
      mode: 'async',
      audience: 'client',
      responseMinutes: 960,
    },
  ],
  notice: { id: 'notice', changeDays: 14 },
  noUrgentContact: true,
  contractTerms: {
    paymentDays: 14,
    acceptanceDays: 5,
    acceptance: 'A set is accepted when it passes the style check',
    intellectualProperty: 'All rights in a set pass to the client when it is paid',
    confidentiality: 'Keep drafts to yourself until the client publishes them',
    exclusive: false,
    clientEquipment: false,
    serviceListBy: 'the last working day of the month',
    termination: 'Either of us may end this with 14 days of written notice',
  },
};

/** One of the three contractors of the article's example 7. */
export function aContractor(): WorkModel {
  return workModelSchema.parse(CONTRACTOR);
}
