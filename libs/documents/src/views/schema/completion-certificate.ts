import { z } from 'zod';
import { fact, optional, text, texts } from './parts.js';

/** What the completion certificate prints: who did what, when, from where, and how to check it. */
export const completionCertificateSchema = z.object({
  meta: z.object({
    language: z.enum(['en', 'de']),
    title: text,
    documentName: text,
    organisation: text,
    paper: z.enum(['a4', 'letter']),
    accent: z.string().regex(/^#[0-9a-f]{6}$/i),
    footerLine: text,
    footerPage: z.object({ before: z.string(), between: z.string(), after: z.string() }),
  }),
  heading: text,
  intro: text,
  about: z.object({ heading: text, facts: z.array(fact).min(1) }),
  seal: z.object({ heading: text, facts: z.array(fact).min(1), lowered: optional }),
  parties: z.object({
    heading: text,
    items: z.array(z.object({ name: text, part: text, email: text, facts: z.array(fact), lines: texts })).min(1),
  }),
  files: z.object({
    heading: text,
    columns: z.object({ what: text, when: text, hash: text }),
    rows: z.array(z.object({ what: text, when: text, hash: text })).min(1),
  }),
  events: z.object({
    heading: text,
    intro: text,
    columns: z.object({ number: text, when: text, what: text, who: text, hash: text }),
    rows: z.array(z.object({ number: text, when: text, what: text, who: text, from: optional, hash: text })).min(1),
  }),
  verify: z.object({ heading: text, lines: texts.min(1), anchor: text }),
});
export type CompletionCertificateView = z.output<typeof completionCertificateSchema>;
