import type { InputFault } from '#platform';
import { keysOf, LISTS, placeOfField, type PolicyKind } from './field.js';
import { fillPolicy, withDefaults } from './fill-policy.js';
import { memberOf, pointerOf, step, type Json } from './json.js';
import { placeholdersIn } from './placeholders.js';
import { policyTemplateSchema, type PolicyTemplate } from './policy-template.js';

export type ReadPolicyTemplate =
  | { readonly ok: true; readonly template: PolicyTemplate }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Lists whose items say hours of a week, which can be told in another zone. Days without hours cannot. */
const HOURS = ['/role/coreHours', '/quietHours', '/protected/', '/timeBlocks/', '/norms/'];
/** A body larger than a whole role file is no part of one. */
const MOST_CHARACTERS = 100_000;
/** Each may be filled with two thousand characters, so a small body could become a very large one. */
const MOST_PLACEHOLDERS = 200;

/**
 * Reads a policy template and says everything that is wrong with it: its shape, its placeholders, and, filled with its defaults, the
 * parts of the role file that it holds. What passes can be assigned.
 */
export function readPolicyTemplate(value: unknown): ReadPolicyTemplate {
  const shaped = policyTemplateSchema.safeParse(value);
  if (!shaped.success) {
    const faults = shaped.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), detail: issue.message }));
    return { ok: false, faults };
  }
  const template = shaped.data;
  const faults = [...nameFaults(template), ...placeholderFaults(template), ...idFaults(template)];
  if (JSON.stringify(template).length > MOST_CHARACTERS) {
    faults.push({ pointer: '', detail: `It is longer than ${MOST_CHARACTERS} characters.` });
  }
  if (faults.length === 0) faults.push(...contentFaults(template));
  return faults.length === 0 ? { ok: true, template } : { ok: false, faults };
}

/** The kinds of part that a template sets, in the order of the catalogue. */
export function kindsOf(template: PolicyTemplate): PolicyKind[] {
  const filled = fillPolicy(template, withDefaults(template, {}));
  const fields = filled.ok ? [...filled.fields.keys()] : [];
  return [...new Set(fields.map((field) => placeOfField(field)?.kind).filter((kind) => kind !== undefined))].sort();
}

function nameFaults({ parameters }: PolicyTemplate): InputFault[] {
  return parameters.flatMap(({ name }, index) =>
    parameters.findIndex((other) => other.name === name) < index
      ? [{ pointer: `/parameters/${index}/name`, detail: `There are two parameters “${name}”.` }]
      : [],
  );
}

function placeholderFaults(template: PolicyTemplate): InputFault[] {
  const body: Json = { timeZone: template.timeZone, fields: template.fields };
  const used = placeholdersIn(body);
  if (used.length > MOST_PLACEHOLDERS) {
    return [{ pointer: '/fields', detail: `It has more than ${MOST_PLACEHOLDERS} placeholders.` }];
  }
  const known = template.parameters.map(({ name }) => name);
  const wrong = used.flatMap(({ pointer, name }) => {
    if (name === null)
      return [{ pointer, detail: 'A brace alone is no placeholder; write {name}, or {{ for a brace.' }];
    if (known.includes(name)) return [];
    const detail = `No parameter is called “${name}”. Parameters are ${known.join(', ') || 'none'}.`;
    return [{ pointer, detail }];
  });
  const unused = known.flatMap((name, index) =>
    used.some((placeholder) => placeholder.name === name)
      ? []
      : [{ pointer: `/parameters/${index}`, detail: `“${name}” is used nowhere; write {${name}} or take it out.` }],
  );
  return [...wrong, ...unused];
}

/**
 * Levels name a field by the id of its item, so the id must be written, and be the same whatever the parameters are. Only a place is
 * called what the role calls it.
 */
function idFaults({ fields }: PolicyTemplate): InputFault[] {
  return LISTS.filter((list) => list !== '/role/places').flatMap((list) => {
    const items = keysOf(list).reduce<unknown>(memberOf, fields);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown, index) => {
      const id = memberOf(item, 'id');
      if (typeof id === 'string' && !id.includes('{')) return [];
      const pointer = `/fields${list}/${index}/id`;
      return [{ pointer, detail: 'Give it a fixed id: teams and roles name it by its id when they override it.' }];
    });
  });
}

function contentFaults(template: PolicyTemplate): readonly InputFault[] {
  const filled = fillPolicy(template, withDefaults(template, {}));
  if (!filled.ok) return filled.faults.map((fault) => atDefault(fault, template));
  if (filled.fields.size === 0) return [{ pointer: '/fields', detail: 'It sets nothing.' }];
  if (filled.timeZone === null) return [];
  return [...filled.fields.keys()]
    .filter((field) => !HOURS.some((start) => field.startsWith(start)))
    .map((field) => ({
      pointer: `/fields${field.split('/').slice(0, 3).join('/')}`,
      detail: `A policy with a time zone can set hours of the week only, and ${field} is none. Put it into a policy of its own.`,
    }));
}

/** A value that its parameter refuses is, at this point, the parameter's default. */
function atDefault(fault: InputFault, { parameters }: PolicyTemplate): InputFault {
  const index = parameters.findIndex(({ name }) => fault.pointer === `/parameters${step(name)}`);
  return index < 0 ? fault : { ...fault, pointer: `/parameters/${index}/default` };
}
