/** A template cannot be read or filled. Names template, line and value, in the words of whoever edits templates. */
export class TemplateError extends Error {
  readonly kind = 'invalid';

  constructor(
    /** Path of the template under `templates/`. */
    readonly template: string,
    /** Line in the template, from 1; null when the fault has no place in it. */
    readonly line: number | null,
    /** What the template asks for, as it is written there; null when the fault is not about a value. */
    readonly value: string | null,
    /** What is wrong, without the place. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${template}${line === null ? '' : `, line ${line}`}: ${reason}`, options);
    this.name = 'TemplateError';
  }
}

/** Where a helper is called; put into its hash when the template is read, because helpers do not know their place. */
export interface CallSite {
  readonly template: string;
  readonly line: number;
  readonly name: string;
}

/** A value that is there but cannot be printed. */
export function unprintable(value: unknown, { template, line, name }: CallSite): TemplateError {
  const what =
    value === '' ? 'empty' : value === null || value === undefined ? String(value) : `of type ${typeof value}`;
  return new TemplateError(template, line, name, `“${name}” is ${what}; only text, numbers and markup can be printed.`);
}
