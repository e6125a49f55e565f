import Handlebars from 'handlebars';
import { BudgetSpent, FillingBudget } from './filling-budget.js';
import { print } from './helpers/print.js';
import { states } from './helpers/states.js';
import { BLOCKS, COMPILE_OPTIONS, parseStrictly } from './strict-template.js';
import { TemplateError, type CallSite } from './template-error.js';

const PARTIAL = /^partials\/(?<name>[a-z0-9-]+)\.hbs$/u;
/** Nothing that a value inherits can be reached from a template, only what the view itself holds. */
const OWN_VALUES_ONLY = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false } as const;

/** Names of the partials among the sources. */
export function partialNames(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => PARTIAL.exec(path)?.groups?.['name'] ?? []));
}

/**
 * A set of templates, read once and kept compiled. Strict: a value that is missing or blank is an error that names template, line
 * and value. Bounded: filling costs no more than its budget, whatever the templates say.
 */
export class Templates {
  readonly #environment = Handlebars.create();
  readonly #bodies = new Map<string, Handlebars.TemplateDelegate>();
  readonly #budget = new FillingBudget();

  /**
   * @param sources path under `templates/` → source, bodies and partials alike
   * @throws TemplateError when one of them cannot be read
   */
  constructor(sources: ReadonlyMap<string, string>) {
    for (const name of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
      this.#environment.unregisterHelper(name);
    this.#registerHelpers();
    const partials = partialNames(sources.keys());
    for (const [path, source] of sources) {
      const compiled = this.#compile(path, source, partials);
      const name = PARTIAL.exec(path)?.groups?.['name'];
      if (name === undefined) this.#bodies.set(path, compiled);
      else this.#environment.registerPartial(name, compiled);
    }
  }

  /** @throws TemplateError */
  render(path: string, view: object): string {
    const body = this.#bodies.get(path);
    if (body === undefined) throw new TemplateError(path, null, null, 'there is no such template.');
    this.#budget.renew();
    return body(view, OWN_VALUES_ONLY);
  }

  #registerHelpers(): void {
    const printed = (value: unknown, options: { hash: CallSite }): ReturnType<typeof print> => {
      const text = print(value, options);
      this.#budget.spend(text.toString());
      return text;
    };
    this.#environment.registerHelper({ print: printed, states });
    for (const name of BLOCKS) {
      const builtIn = this.#environment.helpers[name];
      if (builtIn) this.#environment.registerHelper(name, this.#budget.counting(builtIn));
    }
  }

  #compile(path: string, source: string, partials: ReadonlySet<string>): Handlebars.TemplateDelegate {
    const compiled = this.#environment.compile<unknown>(parseStrictly(path, source, partials), { ...COMPILE_OPTIONS });
    return (context: unknown, options?: Handlebars.RuntimeOptions) => {
      try {
        return this.#budget.spend(compiled(context, options));
      } catch (error) {
        // A fault in a partial passes through all its callers: the innermost template has located it already.
        throw error instanceof TemplateError ? error : located(path, source, error);
      }
    };
  }
}

/** Handlebars knows line and columns, not the file; the words of the template stand between the columns. */
function located(path: string, source: string, error: unknown): TemplateError {
  if (error instanceof BudgetSpent) return new TemplateError(path, null, null, error.message, { cause: error });
  if (error instanceof RangeError) {
    return new TemplateError(path, null, null, 'it is nested too deeply, or partials call each other without end.', {
      cause: error,
    });
  }
  if (!(error instanceof Handlebars.Exception) || typeof error.lineNumber !== 'number') {
    const message = error instanceof Error ? error.message : String(error);
    return new TemplateError(path, null, null, message, { cause: error });
  }
  const line = source.split('\n')[error.lineNumber - 1] ?? '';
  const value = line.slice(Number(error.column), Number(error.endColumn));
  return new TemplateError(path, error.lineNumber, value, `there is no value “${value}” for this template.`, {
    cause: error,
  });
}
