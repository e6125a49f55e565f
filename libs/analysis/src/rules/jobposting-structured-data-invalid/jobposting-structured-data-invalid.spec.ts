import { describeRule } from '../../checking/rule-cases.fixture.js';
import { jobpostingStructuredDataInvalid } from './jobposting-structured-data-invalid.js';

const DATA = {
  '@type': 'JobPosting',
  title: 'Project Coordinator',
  description: 'You keep projects on time.',
  datePosted: '2026-01-02',
  validThrough: '2026-02-28',
  employmentType: 'FULL_TIME',
  identifier: 'pc-1',
  baseSalary: { '@type': 'MonetaryAmount' },
  hiringOrganization: { '@type': 'Organization', name: 'Fernhill Example Ltd.' },
  jobLocation: { '@type': 'Place' },
};
const REMOTE = {
  ...DATA,
  jobLocation: undefined,
  jobLocationType: 'TELECOMMUTE',
  description: 'This job is 100 % remote.',
  applicantLocationRequirements: { '@type': 'Country', name: 'USA' },
};
const page = (structuredData: object, rest: object = {}) => ({
  inputs: {
    posting: {
      title: 'Project Coordinator',
      text: 'Fernhill Example Ltd. looks for you.',
      structuredData: JSON.parse(JSON.stringify(structuredData)),
      ...rest,
    },
  },
});
const remoteRole = { role: { locationMode: 'remote' } };
const hybridRole = { role: { locationMode: 'hybrid' } };

describeRule(jobpostingStructuredDataInvalid, {
  fires: [
    [
      'a hybrid role marked as telecommute',
      hybridRole,
      [{ severity: 'error', path: '/role/locationMode', messageId: 'telecommute', data: { mode: 'hybrid' } }],
      page(REMOTE),
    ],
    [
      'no datePosted',
      hybridRole,
      [{ messageId: 'missing', data: { property: 'datePosted' } }],
      page({ ...DATA, datePosted: '' }),
    ],
    ['no jobLocation', hybridRole, [{ data: { property: 'jobLocation' } }], page({ ...DATA, jobLocation: undefined })],
    [
      'no salary is an info',
      hybridRole,
      [{ severity: 'info', data: { property: 'baseSalary' } }],
      page({ ...DATA, baseSalary: undefined }),
    ],
    [
      'remote without where applicants may live',
      remoteRole,
      [{ messageId: 'applicantLocation' }],
      page({ ...REMOTE, applicantLocationRequirements: undefined }),
    ],
    [
      'remote that the description does not say',
      remoteRole,
      [{ messageId: 'notSaidRemote' }],
      page({ ...REMOTE, description: 'Work from where you like.' }),
    ],
    ['a list page', hybridRole, [{ messageId: 'listPage' }], page(DATA, { isListPage: true })],
    [
      'an organisation that the page does not show',
      hybridRole,
      [{ messageId: 'hidden', data: { property: 'hiringOrganization', value: 'Fernhill Example Ltd.' } }],
      page(DATA, { visibleText: 'We look for you.' }),
    ],
  ],
  silent: [
    ['complete data of a hybrid role', hybridRole, page(DATA)],
    ['complete data of a remote role', remoteRole, page(REMOTE)],
    ['a page without such data', hybridRole, { inputs: { posting: { title: 'Cook', text: 'Cook.' } } }],
    [
      'an expired posting that is no longer published',
      hybridRole,
      page({ ...DATA, validThrough: '2025-12-31' }, { isPublished: false }),
    ],
  ],
  boundary: {
    fires: [
      'valid until yesterday',
      hybridRole,
      [{ messageId: 'expired', data: { date: '2026-01-04' } }],
      page({ ...DATA, validThrough: '2026-01-04' }),
    ],
    silent: ['valid until today', hybridRole, page({ ...DATA, validThrough: '2026-01-05' })],
  },
});
