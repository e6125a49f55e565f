import { z } from 'zod';
import { SafeHtml } from '../../safe-html.js';

/** Printed text: never empty, because an empty text is a heading without its content. */
const text = z.string().min(1);
const optional = text.nullable();
const texts = z.array(text);
/** Id of the expectation that an element states; rendered as `data-expectation`. Null: it states none. */
const expectation = z.string().nullable();
const markup = z.custom<SafeHtml>((value) => value instanceof SafeHtml, 'must be markup made by Workpact itself');
export { markup, optional, text, texts };

export const meta = z.object({
  kind: z.enum(['job-description', 'expectation-sheet', 'onboarding-agreement', 'statement-of-work']),
  language: z.enum(['en', 'de']),
  /** Name of the file and window: document, role and organisation. */
  title: text,
  documentName: text,
  role: text,
  organisation: text,
  version: z.int().min(1),
  versionLine: text,
  effectiveFrom: z.iso.date().nullable(),
  modelHash: z.string().regex(/^[0-9a-f]{64}$/),
  paper: z.enum(['a4', 'letter']),
  /** `#rrggbb`, already dark enough for text on white. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  logo: z.object({ source: z.string().regex(/^data:image\/(?:png|svg\+xml|jpeg)[;,]/), alt: text }).nullable(),
  footerLine: text,
  /** The words around the two counters of "Page x of y". */
  footerPage: z.object({ before: z.string(), between: z.string(), after: z.string() }),
});

/** A sentence with lines under it. */
export const statement = z.object({ expectation, text, details: texts });
export const fact = z.object({ label: text, text });

const setTime = z.object({
  expectation: text,
  title: text,
  kind: text,
  tags: texts,
  cadence: text,
  time: text,
  where: optional,
  who: optional,
  why: optional,
  sentence: text,
  whyLine: optional,
  details: texts,
});
export const setTimes = z.object({
  heading: text,
  number: optional,
  /** Says that there are none; then `items` is empty. */
  none: optional,
  caption: text,
  columns: z.object({ what: text, when: text, where: text, who: optional, why: text }),
  items: z.array(setTime),
});

const ownTimeResult = z.object({
  expectation: text,
  title: text,
  tags: texts,
  sentence: text,
  due: text,
  /** When it may be done: any own time, or the hours that are permitted. */
  when: z.object({ expectation, text }),
  effort: optional,
  handIn: optional,
  doneWhen: optional,
  description: optional,
  facts: z.array(fact),
});
export const ownTime = z.object({
  heading: text,
  number: optional,
  none: optional,
  share: optional,
  caption: text,
  columns: z.object({ result: text, due: text, details: text }),
  labels: z.object({ handIn: text, doneWhen: text, effort: text }),
  items: z.array(ownTimeResult),
});

export const statements = z.object({ heading: text, number: optional, items: z.array(statement).min(1) });

export const communication = z.object({
  heading: text,
  number: optional,
  caption: text,
  columns: z.object({ channel: text, use: text, hours: text, reply: text }),
  norms: z.array(
    z.object({
      expectation: text,
      channel: text,
      audience: text,
      use: optional,
      hours: text,
      reply: text,
      urgent: optional,
    }),
  ),
  outside: optional,
  quiet: statement.nullable(),
  /** Further paragraphs: the policy on disconnecting, on-call terms. */
  more: z.array(z.object({ heading: optional, text })),
});

export const place = z.object({
  heading: text,
  number: optional,
  mode: text,
  rules: z.array(statement),
  places: z.array(z.object({ name: text, lines: texts })),
  more: texts,
});

export const week = z.object({
  heading: text,
  picture: markup.nullable(),
  bar: markup.nullable(),
  caption: text,
  columns: z.object({ day: text, setTimes: text, where: text, mayWork: optional, kept: optional }),
  rows: z.array(
    z.object({ day: text, setTimes: texts.min(1), where: texts.min(1), mayWork: optional, kept: texts.nullable() }),
  ),
  notes: texts,
});

export const list = z.object({ heading: text, items: texts.min(1) });

export const signer = z.object({
  id: z.enum(['employee', 'contractor', 'organisation']),
  party: text,
  name: optional,
  title: optional,
  fields: z.array(
    z.object({ label: text, type: z.enum(['signature', 'name', 'title', 'date']), value: optional, href: text }),
  ),
});
export const signatures = z.object({
  heading: text,
  number: text,
  intro: text,
  signers: z.array(signer),
  evidence: z.object({ heading: text, text, hash: text }),
});
