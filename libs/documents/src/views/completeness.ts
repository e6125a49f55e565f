import { expectationsOf, type Expectation, type ExpectationKind, type WorkModel } from '#work-model';
import type { DocumentKind } from './document-kinds.js';

/** Why a statement of work has no place for these expectations. */
const NOT_FOR_CONTRACTORS: Partial<Record<ExpectationKind, string>> = {
  'working-window': 'a contractor chooses when to work; set hours are a sign of employment',
  'core-hours': 'a contractor chooses when to work; set hours are a sign of employment',
  break: 'a contractor chooses when to rest; breaks set by the client are a sign of employment',
  'quiet-hours': 'a contractor decides when to be reached; quiet hours are a duty of employers to staff',
  'place-rule': 'a contractor chooses where to work; a set place is a sign of employment',
  'permitted-window': 'a contractor chooses when to work; permitted hours are a sign of employment',
  'protected-time': 'protected time is an internal policy for staff',
  'meeting-days': 'meeting days are an internal policy for staff',
  'time-block': 'time blocks are an internal policy for staff',
};

/** A document leaves out something that the role expects (rule 22). Names each missing expectation. */
export class MissingExpectationsError extends Error {
  readonly kind = 'invalid';

  constructor(
    readonly documentKind: DocumentKind,
    readonly missing: readonly Expectation[],
    model: WorkModel,
  ) {
    const lines = missing.map((expectation) => `  ${expectation.id}: ${describe(documentKind, expectation, model)}`);
    const count =
      missing.length === 1 ? 'one expectation of the role is' : `${missing.length} expectations of the role are`;
    super(`The document "${documentKind}" is not complete: ${count} not in it.\n${lines.join('\n')}`);
    this.name = 'MissingExpectationsError';
  }
}

/**
 * Compares what a rendered document states (its `data-expectation` attributes) with all that the role expects. Reads the HTML and
 * not the view, because a template can drop what the view holds.
 *
 * @throws MissingExpectationsError
 */
export function assertComplete(kind: DocumentKind, model: WorkModel, html: string): void {
  const stated = statedIn(html);
  const missing = expectationsOf(model).filter((expectation) => !stated.has(expectation.id));
  if (missing.length > 0) throw new MissingExpectationsError(kind, missing, model);
}

/** Text is escaped in a document, so a quote followed by this attribute can only be one of our own elements. */
export function statedIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ data-expectation="([a-z0-9-]+)"/gu)].map(([, id = '']) => id));
}

function describe(kind: DocumentKind, { kind: expects, pointer, id }: Expectation, model: WorkModel): string {
  const title = titleOf(model, id);
  const what = `${expects.replaceAll('-', ' ')}${title === null ? '' : ` “${title}”`} (${pointer})`;
  const why = kind === 'statement-of-work' ? NOT_FOR_CONTRACTORS[expects] : undefined;
  if (why === undefined) return what;
  return `${what}. A statement of work cannot hold it: ${why}. Take it out of the role, or engage the person as an employee.`;
}

function titleOf(model: WorkModel, id: string): string | null {
  const titled = [
    ...model.sync,
    ...model.async,
    ...model.protected,
    ...model.timeBlocks,
    ...model.role.placeRules,
    ...model.breaks,
  ].find((item) => item.id === id);
  const permittedFor = model.async.find((duty) => duty.permitted?.id === id);
  return titled?.title ?? permittedFor?.title ?? model.norms.find((norm) => norm.id === id)?.channel ?? null;
}
