import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Language } from '#documents';
import { ProductError, type InputFault } from '#platform';
import { problemOf } from '../http/problems/problem-of.js';
import { formFaults } from './form-faults.js';
import { showPage } from './show-page.js';

/** Why what a form asked for did not happen. */
export interface PageProblem {
  readonly code: string;
  readonly words: string;
  /** By JSON Pointer into what was sent: `/email`. */
  readonly faults: readonly InputFault[];
}

/**
 * Does what a form asks for, and leads on to another page, so that loading it again does nothing again. What keeps it from happening is
 * shown on the page of the form, with all that was typed, and with the status that the API would give.
 * @param act gives the address to lead on to
 * @param again makes the page of the form, with the problem
 * @throws whatever is no `ProductError`
 */
export async function act(
  reply: FastifyReply,
  perform: () => Promise<`/${string}`>,
  again: (problem: PageProblem) => Promise<string> | string,
): Promise<void> {
  try {
    void reply.header('cache-control', 'no-store').redirect(await perform(), 303);
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    const { status, headers } = problemOf(error);
    void reply.headers(headers ?? {});
    showPage(reply, await again({ code: error.code, words: error.message, faults: error.faults ?? [] }), status);
  }
}

/** What was sent in a form does not fit. */
class FormFaulty extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'form-faulty';

  constructor(
    override readonly faults: readonly InputFault[],
    language: Language,
  ) {
    super(language === 'de' ? 'Einige Angaben fehlen oder passen nicht.' : 'Some fields are empty or do not fit.');
  }
}

/**
 * @param pointerOf where the field of a fault is on the page, when it is called otherwise there than in the schema
 * @throws FormFaulty, with the fields in words of the reader's language
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  language: Language,
  pointerOf = (pointer: string): string => pointer,
): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const faults = formFaults(read.error, language);
  throw new FormFaulty(
    faults.map((fault) => ({ ...fault, pointer: pointerOf(fault.pointer) })),
    language,
  );
}
