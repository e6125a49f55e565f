import { z } from 'zod';
import { LANGUAGES } from '#documents';
import type { RoleSummary } from '#roles';
import type { WorkModel } from '#work-model';
import { field, pageOf, pageTemplates, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { sendingWords, type SendingSay } from './sending-words.js';

const templates = pageTemplates('agreements');

const optional = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));
const address = z.email().max(254);
const maybeAddress = z
  .literal('')
  .transform(() => null)
  .or(address)
  .optional()
  .transform((value) => value ?? null);

/** What the form of a new agreement sends. */
const fields = z.object({
  roleId: z.uuid(),
  hireName: z.string().trim().min(1).max(200),
  hireEmail: address,
  signerName: z.string().trim().min(1).max(200),
  signerTitle: optional,
  signerEmail: address,
  approverName: optional,
  approverEmail: maybeAddress,
  copyName: optional,
  copyEmail: maybeAddress,
  language: z.enum(LANGUAGES),
  message: optional,
  expiresInDays: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(365).optional(),
  ),
  asksForCode: z.enum(['', 'yes', 'no']).default(''),
});
export type AgreementGiven = z.output<typeof fields>;

/** Whoever is named needs an address: nobody is left out without a word. @param say words for what is missing */
export function agreementForm(say: SendingSay) {
  const needs = (who: 'approver' | 'copy') => ({ path: [`${who}Email`], error: say('emailMissing'), when: () => true });
  return fields
    .refine(({ approverName, approverEmail }) => approverName === null || approverEmail !== null, needs('approver'))
    .refine(({ copyName, copyEmail }) => copyName === null || copyEmail !== null, needs('copy'));
}

const WHO = ['hire', 'signer', 'approver', 'copy'] as const;
type Who = (typeof WHO)[number];
const PART = { hire: 'new-hire', signer: 'company-signer', approver: 'approver', copy: 'copy' } as const;

/** Who takes part, of those whom the form asks for, in its order. */
function namedIn({ approverEmail, copyEmail }: Pick<AgreementGiven, 'approverEmail' | 'copyEmail'>): readonly Who[] {
  return WHO.filter((who) => (who === 'approver' ? approverEmail !== null : who !== 'copy' || copyEmail !== null));
}

/** The parties in the order in which they act: the new hire, then the company. */
export function partiesOf(given: AgreementGiven): object[] {
  return namedIn(given).map((who) => ({
    part: PART[who],
    displayName: given[`${who}Name`] ?? given[`${who}Email`],
    email: given[`${who}Email`],
    title: who === 'signer' ? given.signerTitle : null,
    turn: who === 'signer' ? 2 : 1,
  }));
}

/** The field of a fault of the agreement that was asked for: `/parties/1/email` stands at `/signerEmail`. */
export function fieldOfFault(given: Pick<AgreementGiven, 'approverEmail' | 'copyEmail'>, pointer: string): string {
  const { index, name } = /^\/parties\/(?<index>\d+)\/(?<name>\w+)/u.exec(pointer)?.groups ?? {};
  const who = namedIn(given)[Number(index)];
  const end = { displayName: 'Name', email: 'Email', title: 'Title' }[name ?? ''];
  return who === undefined || end === undefined ? pointer : `/${who}${end}`;
}

export interface NewAgreementPage {
  readonly roles: readonly RoleSummary[];
  /** The role it is made of, when that is known already, as it is published. */
  readonly chosen: { readonly role: RoleSummary; readonly model: WorkModel } | null;
  readonly typed: Typed | null;
  readonly problem: PageProblem | null;
}

/** Who is to sign what, and how they are asked. */
export function newAgreementPage(reader: PageReader, { roles, chosen, typed, problem }: NewAgreementPage): string {
  const say = sendingWords(reader.language);
  const frame = {
    title: say('new'),
    part: 'agreements',
    lead: say('newLead'),
    crumbs: [{ title: say('agreements'), address: '/agreements' }],
    problem: problem?.words ?? null,
  } as const;
  const given = typed ?? new Typed(startOf(reader, chosen));
  const form = new Form(given, problem?.faults ?? []);
  return pageOf(templates, 'agreements/new', reader, frame, {
    hasRoles: roles.length > 0,
    groups: groupsOf(form, roles, say),
    say: say.words,
  });
}

/** Who signs for the company stands in the role; else it is whoever sends. */
function startOf({ viewer }: PageReader, chosen: NewAgreementPage['chosen']): Record<string, string | null> {
  const signatory = chosen?.model.organisation.signatory ?? null;
  return {
    roleId: chosen?.role.id ?? null,
    language: chosen?.model.language.startsWith('de') === true ? 'de' : 'en',
    signerName: signatory?.name ?? viewer.name,
    signerTitle: signatory?.title ?? null,
    signerEmail: signatory?.email ?? viewer.email,
  };
}

class Form {
  constructor(
    private readonly given: Typed,
    private readonly faults: PageProblem['faults'],
  ) {}

  field(name: string, wish: Omit<Parameters<typeof field>[0], 'name' | 'value'>): object {
    return field({ ...wish, name, value: this.given.text(name) }, this.faults);
  }
}

function groupsOf(form: Form, roles: readonly RoleSummary[], say: SendingSay): readonly object[] {
  const person = (
    who: 'hire' | 'signer' | 'approver' | 'copy',
    isRequired: boolean,
    more: readonly object[] = [],
  ): object => ({
    legend: say(who),
    hint: say(`${who}Hint`),
    fields: [
      form.field(`${who}Name`, { label: say('name'), isRequired, autocomplete: 'off' }),
      ...more,
      form.field(`${who}Email`, { label: say('email'), type: 'email', isRequired, autocomplete: 'off' }),
    ],
  });
  return [
    {
      legend: say('what'),
      hint: null,
      fields: [
        form.field('roleId', {
          label: say('role'),
          options: roles.map(({ id, title }) => ({ value: id, words: title })),
        }),
        form.field('language', {
          label: say('language'),
          options: LANGUAGES.map((value) => ({ value, words: say(value) })),
        }),
      ],
    },
    person('hire', true),
    person('signer', true, [form.field('signerTitle', { label: say('personTitle') })]),
    person('approver', false),
    person('copy', false),
    asking(form, say),
  ];
}

/** How parties are asked: in what words, for how long, with which safeguard. */
function asking(form: Form, say: SendingSay): object {
  return {
    legend: say('how'),
    hint: null,
    fields: [
      form.field('message', { label: say('message'), hint: say('messageHint'), rows: 3 }),
      form.field('expiresInDays', { label: say('expires'), hint: say('expiresHint'), type: 'number', isShort: true }),
      form.field('asksForCode', {
        label: say('code'),
        hint: say('codeHint'),
        options: [
          { value: '', words: say('asUsual') },
          { value: 'yes', words: say('yes') },
          { value: 'no', words: say('no') },
        ],
      }),
    ],
  };
}
