import { z } from 'zod';
import { LONGEST_JOB_DESCRIPTION, roleFrom, type JobDescriptionReading, type Proposal } from '#intake';
import { SET_TIME_KINDS } from '#work-model';
import { readForm, type PageReader } from '../../pages/index.js';
import type { DescriptionSay } from './words.js';

export const textForm = z.object({ text: z.string().trim().min(1).max(LONGEST_JOB_DESCRIPTION) });

const form = z.object({
  title: z.string().trim().min(1).max(200),
  engagement: z.enum(['employee', 'contractor']),
  legalName: z.string().trim().min(1).max(200),
  confirmed: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(20)).max(5000),
  ),
});

/**
 * The role file of what somebody ticked, as a value for the reader of role files.
 * @throws FormFaulty
 */
export function confirmedRole(
  { language }: PageReader,
  reading: JobDescriptionReading,
  body: unknown,
  say: DescriptionSay,
): object {
  const { title, engagement, legalName, confirmed } = readForm(form, body, language);
  const chosen = reading.proposals.filter(({ id, kind }) => kind !== 'title' && confirmed.includes(id));
  const answers = readForm(answersTo(chosen, say), body, language);
  const answered = chosen.map((proposal) => withAnswers(proposal, answers));
  const today = new Date().toISOString().slice(0, 10);
  const role = roleFrom(answered, { language: reading.language, today });
  const modes = new Map(
    answered.flatMap((one) => (one.kind === 'norm' ? [[normKey(one.values), answers[`mode-${one.id}`]] as const] : [])),
  );
  return {
    ...role,
    organisation: { legalName },
    role: { ...role.role, title, engagement },
    ...(role.norms && { norms: role.norms.map((norm) => ({ ...norm, mode: modes.get(normKey(norm)) })) }),
  };
}

/** What a role file needs to know and the text does not say: the kind of a set time, who uses a way of contact and how it is answered. */
export function openIn(proposal: Proposal): {
  readonly duty: boolean;
  readonly audience: boolean;
  readonly mode: boolean;
} {
  return {
    duty: proposal.kind === 'set-time' && proposal.values.duty === null,
    audience: proposal.kind === 'norm' && proposal.values.audience === null,
    mode: proposal.kind === 'norm',
  };
}

function answersTo(chosen: readonly Proposal[], say: DescriptionSay): z.ZodType<Record<string, string>> {
  const one = (values: readonly string[]) =>
    z.string({ error: say('chooseFault') }).refine((value) => values.includes(value), { error: say('chooseFault') });
  const shape = chosen.flatMap((proposal) => {
    const open = openIn(proposal);
    return [
      ...(open.duty ? [[`duty-${proposal.id}`, one(SET_TIME_KINDS)] as const] : []),
      ...(open.audience ? [[`audience-${proposal.id}`, z.string().trim().min(1).max(200)] as const] : []),
      ...(open.mode ? [[`mode-${proposal.id}`, one(['async', 'sync'])] as const] : []),
    ];
  });
  return z.object(Object.fromEntries(shape));
}

function withAnswers(proposal: Proposal, answers: Readonly<Record<string, string>>): Proposal {
  if (proposal.kind === 'set-time') {
    const duty = SET_TIME_KINDS.find((kind) => kind === answers[`duty-${proposal.id}`]) ?? proposal.values.duty;
    return { ...proposal, values: { ...proposal.values, duty } };
  }
  if (proposal.kind !== 'norm') return proposal;
  const audience = answers[`audience-${proposal.id}`] ?? proposal.values.audience;
  return { ...proposal, values: { ...proposal.values, audience } };
}

function normKey({ channel, audience }: { readonly channel: string; readonly audience?: string | null }): string {
  return `${channel.toLowerCase()}\n${audience ?? ''}`;
}
