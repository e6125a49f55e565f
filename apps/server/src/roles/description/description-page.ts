import type { JobDescriptionReading, Proposal, Sentence } from '#intake';
import { SET_TIME_KINDS, WEEKDAYS, type Weekday } from '#work-model';
import { field, pageOf, pageTemplates, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { openIn } from './confirmed.js';
import { proposalInWords } from './proposal-words.js';
import { descriptionWords, type DescriptionSay } from './words.js';

const templates = pageTemplates('description');

/** Where a job description is pasted. */
export function descriptionPage(reader: PageReader, typed: Typed, problem: PageProblem | null): string {
  const say = descriptionWords(reader.language);
  const wish = { name: 'text', label: say('text'), hint: say('textHint'), value: typed.text('text'), rows: 16 };
  return pageOf(templates, 'description/description', reader, frameOf(say, problem), {
    field: field(wish, problem?.faults ?? []),
    say: say.words,
  });
}

/** What a job description says, to be confirmed piece by piece. @param typed null: nothing was ticked yet */
export function proposalsPage(
  reader: PageReader,
  {
    text,
    reading,
    typed,
    problem,
  }: { text: string; reading: JobDescriptionReading; typed: Typed | null; problem: PageProblem | null },
): string {
  const say = descriptionWords(reader.language);
  const faults = problem?.faults ?? [];
  const given =
    typed ??
    new Typed({ title: reading.title?.values.title ?? null, legalName: reader.viewer.organisation?.name ?? null });
  const confirmed = typed === null ? null : new Set(typed.list('confirmed'));
  const view = { reading, say, given, confirmed, faults, dayOf: dayNames(reader.language) };
  const unsorted = reading.sentences.filter(({ id }) => reading.unsorted.includes(id));
  return pageOf(templates, 'description/proposals', reader, frameOf(say, problem), {
    text,
    fields: [
      field({ name: 'title', label: say('roleTitle'), value: given.text('title'), isRequired: true }, faults),
      field(
        {
          name: 'engagement',
          label: say('engagement'),
          value: given.text('engagement') ?? engagementIn(reading),
          options: (['employee', 'contractor'] as const).map((value) => ({ value, words: say(value) })),
        },
        faults,
      ),
      field({ name: 'legalName', label: say('legalName'), value: given.text('legalName'), isRequired: true }, faults),
    ],
    proposals: nullIfNone(
      reading.proposals.filter(({ kind }) => kind !== 'title').map((one) => proposalView(one, view)),
    ),
    unsorted: nullIfNone(unsorted.map(({ text: words }) => words)),
    elsewhere: nullIfNone(faults.filter(({ pointer }) => pointer.startsWith('/model')).map(({ detail }) => detail)),
    say: say.words,
  });
}

interface ProposalsView {
  readonly reading: JobDescriptionReading;
  readonly say: DescriptionSay;
  readonly given: Typed;
  readonly confirmed: ReadonlySet<string> | null;
  readonly faults: PageProblem['faults'];
  readonly dayOf: (day: Weekday) => string;
}

function proposalView(proposal: Proposal, { reading, say, given, confirmed, faults, dayOf }: ProposalsView): object {
  const { id, kind, doubts } = proposal;
  const open = openIn(proposal);
  const choose = { value: '', words: say('choose') };
  const ask = (name: string, options: readonly { value: string; words: string }[] | null): object =>
    field(
      {
        name: `${name}-${id}`,
        label: say(name === 'duty' ? 'duty' : name === 'mode' ? 'mode' : 'audience'),
        value: given.text(`${name}-${id}`),
        isShort: true,
        ...(options === null ? {} : { options: [choose, ...options] }),
      },
      faults,
    );
  return {
    id,
    kind: say(`kind-${kind}`),
    words: proposalInWords(proposal, say, dayOf),
    // What can be read in two ways is ticked by a person, not by us.
    isChosen: confirmed === null ? doubts.length === 0 : confirmed.has(id),
    doubts: nullIfNone(doubts.map((doubt) => say(`doubt-${doubt}`))),
    ...sourceOf(proposal, reading.sentences),
    asks: nullIfNone([
      ...(open.duty
        ? [
            ask(
              'duty',
              SET_TIME_KINDS.map((value) => ({ value, words: say(value) })),
            ),
          ]
        : []),
      ...(open.audience ? [ask('audience', null)] : []),
      ...(open.mode
        ? [
            ask(
              'mode',
              (['async', 'sync'] as const).map((value) => ({ value, words: say(`mode-${value}`) })),
            ),
          ]
        : []),
    ]),
  };
}

/** The sentence that it rests on, with the words that say it marked. */
function sourceOf({ phrase, sentences: [first] }: Proposal, sentences: readonly Sentence[]): object {
  const source = sentences.find(({ id }) => id === first);
  if (source === undefined) return { before: '', phrase: '', after: '' };
  const [from, to] = [phrase.start - source.start, phrase.end - source.start];
  const part = (text: string): string | null => (text === '' ? null : text);
  return {
    before: part(source.text.slice(0, from)),
    phrase: source.text.slice(from, to),
    after: part(source.text.slice(to)),
  };
}

function engagementIn({ proposals }: JobDescriptionReading): string {
  return proposals.find((one) => one.kind === 'engagement')?.values.engagement ?? 'employee';
}

function frameOf(say: DescriptionSay, problem: PageProblem | null) {
  return {
    title: say('title'),
    part: 'roles',
    lead: say('lead'),
    crumbs: [
      { title: say('roles'), address: '/roles' },
      { title: say('newRole'), address: '/roles/new' },
    ],
    problem: problem?.words ?? null,
  } as const;
}

function dayNames(language: string): (day: Weekday) => string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return (day) => format.format(Date.UTC(2026, 0, 5 + WEEKDAYS.indexOf(day)));
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
