import { descriptionOf, shapesOf, type Plain, type SchemaKey } from './role-schema.js';

/** What a key means, whether it is asked for, and what may be written. */
export function keyText({ key, isRequired, schema }: SchemaKey): string {
  const shapes = shapesOf(schema);
  const words = shapes.flatMap((shape) => shape.enum ?? (shape.const === undefined ? [] : [shape.const]));
  const examples = shapes.flatMap((shape) => shape.examples ?? []);
  return [
    `**${key}**${isRequired ? ' (required)' : ''}`,
    descriptionOf(schema),
    words.length === 0 ? null : `One of ${coded(words)}.`,
    examples.length === 0 ? null : `For example ${coded(examples.slice(0, 4))}.`,
    isTold(schema.default) ? `When left out: ${coded([schema.default])}.` : null,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

function coded(values: readonly Plain[]): string {
  return [...new Set(values)].map((value) => `\`${String(value)}\``).join(', ');
}

function isTold(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
