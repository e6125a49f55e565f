import { z } from 'zod';

/** What a value of a view can be, as far as templates are concerned. */
export type ViewType =
  | { readonly is: 'printable'; readonly absent: boolean; readonly isPicture?: boolean }
  | { readonly is: 'list'; readonly absent: boolean; readonly item: ViewType }
  | { readonly is: 'object'; readonly absent: boolean; readonly members: Readonly<Record<string, ViewType>> };

const types = new WeakMap<z.core.$ZodType, ViewType>();

/** The type of a view's schema; the same object each time. */
export function viewTypeOf(schema: z.core.$ZodType): ViewType {
  let type = types.get(schema);
  if (type === undefined) types.set(schema, (type = makeType(schema)));
  return type;
}

function makeType(schema: z.core.$ZodType): ViewType {
  if (schema instanceof z.ZodNullable) return { ...viewTypeOf(schema.unwrap()), absent: true };
  if (schema instanceof z.ZodArray) return { is: 'list', absent: false, item: viewTypeOf(schema.element) };
  if (isObject(schema)) {
    const members = Object.entries(schema.shape).map(([name, member]) => [name, viewTypeOf(member)] as const);
    return { is: 'object', absent: false, members: Object.fromEntries(members) };
  }
  if (schema instanceof z.ZodCustom) return { is: 'printable', absent: false, isPicture: true };
  // Texts, numbers, words of a list: all are printed.
  return { is: 'printable', absent: false };
}

export function present(type: ViewType): ViewType {
  return type.absent ? { ...type, absent: false } : type;
}

/** Of any members; the class alone would say nothing of them. */
function isObject(schema: z.core.$ZodType): schema is z.ZodObject<Record<string, z.core.$ZodType>> {
  return schema instanceof z.ZodObject;
}
