import type { InputFault } from '#platform';
import { timeZone as zone } from '#work-model';
import { readFragment } from './fragment.js';
import { step, type Json } from './json.js';
import { valueSchemaOf } from './parameter.js';
import { filledIn } from './placeholders.js';
import type { ParameterValues, PolicyTemplate } from './policy-template.js';

/** What a template says with values in its holes. */
export type FilledPolicy =
  | {
      readonly ok: true;
      /** By field, in exact form. */
      readonly fields: ReadonlyMap<string, Json>;
      /** Zone of the clock times; null: that of each role. */
      readonly timeZone: string | null;
    }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** The values of an assignment completed by the template's defaults. Unknown names stay, for `fillPolicy` to refuse. */
export function withDefaults(template: PolicyTemplate, given: ParameterValues): ParameterValues {
  const usual = template.parameters.map(({ name, default: value }): [string, Json] => [name, value]);
  return Object.fromEntries(new Map([...usual, ...Object.entries(given)]));
}

/**
 * Fills a template. Strict: every parameter has a value of its type, and there is no value without a parameter.
 * Pointers of faults lead into `{ parameters, fields }`.
 */
export function fillPolicy(template: PolicyTemplate, given: ParameterValues): FilledPolicy {
  const values = readParameters(template, given);
  if (!values.ok) return values;
  const timeZone = template.timeZone === null ? null : filledIn(template.timeZone, values.values);
  const faults = timeZone === null || zone.safeParse(timeZone).success ? [] : [notAZone(timeZone)];
  const read = readFragment(filledIn(template.fields, values.values));
  if (!read.ok) faults.push(...read.faults.map((fault) => ({ ...fault, pointer: `/fields${fault.pointer}` })));
  if (!read.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, fields: read.fields, timeZone: typeof timeZone === 'string' ? timeZone : null };
}

function notAZone(found: Json): InputFault {
  return {
    pointer: '/timeZone',
    detail: `${JSON.stringify(found).slice(0, 80)} is not an IANA time zone such as America/New_York.`,
  };
}

type ReadParameters =
  | { readonly ok: true; readonly values: ReadonlyMap<string, Json> }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

function readParameters(template: PolicyTemplate, given: ParameterValues): ReadParameters {
  const known = new Map(template.parameters.map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, Json>();
  const faults: InputFault[] = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ pointer: at(name), detail: unknownParameter(template, name) }));
  for (const [name, parameter] of known) {
    if (!Object.hasOwn(given, name)) {
      faults.push({ pointer: at(name), detail: `“${template.title}” needs “${name}”: ${parameter.description}` });
      continue;
    }
    const read = valueSchemaOf(parameter).safeParse(given[name]);
    if (read.success) values.set(name, read.data);
    else faults.push({ pointer: at(name), detail: `${wordsOf(read.error.issues)} (${parameter.type})` });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values };
}

function at(name: string): string {
  return `/parameters${step(name)}`;
}

function unknownParameter(template: PolicyTemplate, name: string): string {
  const names = template.parameters.map((parameter) => parameter.name).join(', ');
  return `“${template.title}” has no parameter “${name.slice(0, 60)}”; it has ${names || 'none'}.`;
}

function wordsOf(issues: readonly { message: string }[]): string {
  return [...new Set(issues.map(({ message }) => message))].join('; ');
}
