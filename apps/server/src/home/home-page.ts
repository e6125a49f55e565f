import { z } from 'zod';
import type { AgreementSummary } from '#agreements';
import type { RoleSummary } from '#roles';
import { field, pageOf, pageTemplates, type PageProblem, type PageReader } from '../pages/index.js';
import { homeWords, type HomeSay } from './words.js';

const templates = pageTemplates('home');

/** What lies on the first page of somebody who is signed in. */
export interface HomeView {
  /** The newest; null: they see none. */
  readonly roles: readonly RoleSummary[] | null;
  readonly agreements: readonly AgreementSummary[] | null;
  /** May make an organisation of their own from the demo. */
  readonly isDemo: boolean;
  readonly hidesSteps: boolean;
}

export const firstOrganisationForm = z.object({
  name: z.string().trim().min(1).max(200),
  yourName: z.string().trim().min(1).max(200),
  email: z.email().max(254),
});

export interface FirstOrganisationTyped {
  readonly body: Readonly<Record<string, unknown>>;
  readonly problem: PageProblem | null;
}

const FRESH: FirstOrganisationTyped = { body: {}, problem: null };

/** Where one is, what can be done next, what is newest. */
export function homePage(reader: PageReader, home: HomeView, typed: FirstOrganisationTyped = FRESH): string {
  const say = homeWords(reader.language);
  const frame = {
    title: say('hello', { name: reader.viewer.name }),
    part: 'home',
    ...(home.isDemo ? { lead: say('demoLead') } : {}),
    problem: typed.problem?.words ?? null,
  } as const;
  const steps = home.isDemo || home.hidesSteps ? [] : firstSteps(home, say);
  return pageOf(templates, 'home/home', reader, frame, {
    look: home.isDemo ? looks(home, say) : null,
    own: home.isDemo ? ownFields(say, typed) : null,
    steps: steps.every(({ isDone }) => isDone) ? null : steps,
    roles: listed(home.roles, ({ id, title }) => ({ address: `/roles/${id}`, title, more: null })),
    seesRoles: home.roles !== null,
    agreements: listed(home.agreements, ({ id, roleTitle, newHire }) => ({
      address: `/agreements/${id}`,
      title: newHire ?? roleTitle,
      more: newHire === null ? null : roleTitle,
    })),
    seesAgreements: home.agreements !== null,
    say: say.words,
  });
}

function listed<T>(list: readonly T[] | null, view: (one: T) => object): readonly object[] | null {
  return list === null || list.length === 0 ? null : list.map(view);
}

/** What there is to see in the demo organisation. */
function looks({ roles, agreements }: HomeView, say: HomeSay): readonly object[] {
  const role = roles?.find(({ state }) => state === 'published');
  const signed = agreements?.find(({ state }) => state === 'delivered');
  return [
    ...(role === undefined
      ? []
      : [
          { words: say('lookRole'), address: `/roles/${role.id}` },
          { words: say('lookDocument'), address: `/roles/${role.id}/preview/expectation-sheet` },
        ]),
    signed === undefined
      ? { words: say('lookAgreementLater'), address: null }
      : { words: say('lookAgreement'), address: `/agreements/${signed.id}` },
    { words: say('lookVerify'), address: '/verify' },
  ];
}

interface Step {
  readonly words: string;
  readonly address: string;
  readonly isDone: boolean;
}

function firstSteps({ roles, agreements }: HomeView, say: HomeSay): readonly Step[] {
  const isSent = ({ state }: AgreementSummary): boolean => !['draft', 'in-approval', 'approved'].includes(state);
  const isSealed = ({ state }: AgreementSummary): boolean => state === 'sealed' || state === 'delivered';
  return [
    { words: say('stepRole'), address: '/roles/new', isDone: (roles?.length ?? 0) > 0 },
    {
      words: say('stepPublish'),
      address: '/roles',
      isDone: roles?.some(({ latestVersion }) => latestVersion > 0) ?? false,
    },
    { words: say('stepAgreement'), address: '/agreements', isDone: agreements?.some(isSent) ?? false },
    { words: say('stepSealed'), address: '/agreements', isDone: agreements?.some(isSealed) ?? false },
  ];
}

function ownFields(say: HomeSay, { body, problem }: FirstOrganisationTyped): readonly object[] {
  const typed = (name: string): string | null => {
    const value = body[name];
    return typeof value === 'string' ? value : null;
  };
  const faults = problem?.faults ?? [];
  return [
    field(
      { name: 'name', label: say('ownName'), value: typed('name'), isRequired: true, autocomplete: 'organization' },
      faults,
    ),
    field(
      { name: 'yourName', label: say('ownYourName'), value: typed('yourName'), isRequired: true, autocomplete: 'name' },
      faults,
    ),
    field(
      {
        name: 'email',
        label: say('ownEmail'),
        hint: say('ownEmailHint'),
        type: 'email',
        value: typed('email'),
        isRequired: true,
        autocomplete: 'email',
      },
      faults,
    ),
  ];
}
