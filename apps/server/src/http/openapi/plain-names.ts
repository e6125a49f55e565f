import type { OpenAPIObject } from '@nestjs/swagger';

const SUFFIX = 'Input';
const REFERENCE = '#/components/schemas/';

/**
 * Takes “Input” off the names of what is only ever sent: the suffix tells two forms of a thing apart, and most things that are sent have
 * no other form.
 */
export function withPlainNames(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const plain = new Map(
    Object.keys(schemas)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name): [string, string] => [name, name.slice(0, -SUFFIX.length)])
      .filter(([, short]) => !(short in schemas)),
  );
  const components = { ...document.components, schemas: renamedKeys(schemas, plain) };
  const text = JSON.stringify({ ...document, components }, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string' || !value.startsWith(REFERENCE)) return value;
    const name = value.slice(REFERENCE.length);
    return REFERENCE + (plain.get(name) ?? name);
  });
  return JSON.parse(text);
}

function renamedKeys<T>(members: Readonly<Record<string, T>>, names: ReadonlyMap<string, string>): Record<string, T> {
  const entries = Object.entries(members).map(([name, member]): [string, T] => [names.get(name) ?? name, member]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
