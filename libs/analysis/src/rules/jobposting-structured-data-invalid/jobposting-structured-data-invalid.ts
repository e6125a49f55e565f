import { z } from 'zod';
import { defineRule, type Report } from '../../checking/rule.js';

type Json = Readonly<Record<string, unknown>>;
type MessageId =
  'missing' | 'recommended' | 'telecommute' | 'applicantLocation' | 'notSaidRemote' | 'expired' | 'hidden' | 'listPage';

/** What search engines read is checked by them only after it is published. */
export const jobpostingStructuredDataInvalid = defineRule({
  id: 'jobposting-structured-data-invalid',
  family: 'posting',
  title: 'The JobPosting data of the page is incomplete, or does not fit the role',
  severity: 'error',
  isLegal: false,
  needs: ['posting'],
  options: z.strictObject({}),
  messages: {
    missing: 'Google job search: {property} is missing.',
    recommended: 'Google job search: {property} is missing; it is recommended.',
    telecommute:
      'Google job search: jobLocationType says TELECOMMUTE, but the role is {mode}. Only wholly remote work is.',
    applicantLocation: 'Google job search: a remote job needs applicantLocationRequirements.',
    notSaidRemote: 'Google job search: the description of a remote job must say that it is 100 % remote.',
    expired: 'Google job search: validThrough is {date}, and the posting is still published.',
    hidden: 'Google job search: {property} says “{value}”, which readers of the page cannot see.',
    listPage: 'Google job search: JobPosting data belongs on the page of one job, not on a list.',
  },
  sources: ['Google JobPosting guidelines', 'schema.org/JobPosting'],
  *check({ model, inputs, today }) {
    const posting = inputs.posting;
    const data = posting?.structuredData ?? null;
    if (posting === undefined || data === null) return;
    const isRemote = data['jobLocationType'] === 'TELECOMMUTE';
    yield* missingProperties(data, isRemote);
    yield* remoteMatters(data, isRemote, model.role.locationMode);
    if (posting.isListPage) yield { message: 'listPage', path: '' };
    const until = textOf(data['validThrough']).slice(0, 10);
    if (posting.isPublished && /^\d{4}-\d\d-\d\d$/.test(until) && until < today)
      yield { message: 'expired', data: { date: until }, path: '' };
    yield* hiddenFacts(data, `${posting.title}\n${posting.visibleText ?? posting.text}`);
  },
});

const REQUIRED = ['datePosted', 'description', 'hiringOrganization', 'title'];
const RECOMMENDED = ['baseSalary', 'employmentType', 'identifier', 'validThrough'];

function* missingProperties(data: Json, isRemote: boolean): Iterable<Report<MessageId>> {
  const required = isRemote ? REQUIRED : [...REQUIRED, 'jobLocation'];
  for (const property of required.filter((name) => isEmpty(data[name])))
    yield { message: 'missing', data: { property }, path: '' };
  for (const property of RECOMMENDED.filter((name) => isEmpty(data[name])))
    yield { message: 'recommended', data: { property }, path: '', severity: 'info' };
}

function* remoteMatters(data: Json, isRemote: boolean, mode: string | null): Iterable<Report<MessageId>> {
  if (!isRemote) return;
  if (mode !== null && mode !== 'remote') yield { message: 'telecommute', data: { mode }, path: '/role/locationMode' };
  if (isEmpty(data['applicantLocationRequirements']) && isEmpty(data['jobLocation']))
    yield { message: 'applicantLocation', path: '' };
  const description = textOf(data['description']);
  if (description !== '' && !/\b(?:100\s?%|fully|completely|entirely|wholly) remote\b/i.test(description))
    yield { message: 'notSaidRemote', path: '' };
}

/** The title and the organisation of the data must be on the page that people see. */
function* hiddenFacts(data: Json, visible: string): Iterable<Report<MessageId>> {
  const organisation = data['hiringOrganization'];
  const facts = [
    ['title', textOf(data['title'])],
    ['hiringOrganization', textOf(isJson(organisation) ? organisation['name'] : organisation)],
  ] as const;
  const seen = plain(visible);
  for (const [property, value] of facts)
    if (value !== '' && !seen.includes(plain(value))) yield { message: 'hidden', data: { property, value }, path: '' };
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
