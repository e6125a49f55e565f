import Handlebars from 'handlebars';
import { print } from './helpers/print.js';
import { states } from './helpers/states.js';
import { COMPILE_OPTIONS, parseStrictly } from './strict-template.js';
import { TemplateError } from './template-error.js';

const PARTIAL = /^partials\/(?<name>[a-z0-9-]+)\.hbs$/u;
/** Nothing that a value inherits can be reached from a template, only what the view itself holds. */
const OWN_VALUES_ONLY = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false } as const;

/**
 * A set of templates, read once and kept compiled. Strict: a value that is missing or blank is an error that names template, line
 * and value.
 */
export class Templates {
  readonly #environment = Handlebars.create();
  readonly #bodies = new Map<string, Handlebars.TemplateDelegate>();

  /**
   * @param sources path under `templates/` → source, bodies and partials alike
   * @throws TemplateError when one of them cannot be read
   */
  constructor(sources: ReadonlyMap<string, string>) {
    for (const name of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
      this.#environment.unregisterHelper(name);
    this.#environment.registerHelper({ print, states });
    const partials = new Set([...sources.keys()].flatMap((path) => PARTIAL.exec(path)?.groups?.['name'] ?? []));
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
    return body(view, OWN_VALUES_ONLY);
  }

  #compile(path: string, source: string, partials: ReadonlySet<string>): Handlebars.TemplateDelegate {
    const compiled = this.#environment.compile<unknown>(parseStrictly(path, source, partials), { ...COMPILE_OPTIONS });
    return (context: unknown, options?: Handlebars.RuntimeOptions) => {
      try {
        return compiled(context, options);
      } catch (error) {
        // A fault in a partial passes through all its callers: the innermost template has located it already.
        throw error instanceof TemplateError ? error : located(path, source, error);
      }
    };
  }
}

/** Handlebars knows line and columns, not the file; the words of the template stand between the columns. */
function located(path: string, source: string, error: unknown): TemplateError {
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
