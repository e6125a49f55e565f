import { ALL_RULES, checkConfigSchema, LEVELS, PRESET_NAMES, type AnyRule } from '#analysis';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * JSON Schema (draft-07, which editors know best) of `workpact.config.yaml`: the configuration's own shape, with every rule by name, what it
 * finds, and the options that it has.
 */
export function configJsonSchema(): object {
  const schema = z.toJSONSchema(checkConfigSchema, { io: 'input', target: 'draft-07', unrepresentable: 'any' });
  const { extends: presets, overrides, ...properties } = schema.properties ?? {};
  const override = objectOf(objectOf(overrides).items);
  const rules = { $ref: '#/definitions/rules' };
  return {
    ...schema,
    $id: 'https://workpact.org/schemas/workpact-config.schema.json',
    title: 'Workpact checker configuration',
    properties: {
      ...properties,
      extends: presetsSchema(objectOf(presets)),
      rules,
      overrides: {
        ...objectOf(overrides),
        items: { ...override, properties: { ...override.properties, rules } },
      },
    },
    definitions: { rules: rulesSchema() },
  };
}

/** One preset by name, or a list; the parser takes both. */
function presetsSchema({ description }: JsonSchema): JsonSchema {
  const name: JsonSchema = { enum: [...PRESET_NAMES] };
  return {
    ...(description && { description }),
    default: ['recommended'],
    anyOf: [name, { type: 'array', items: name }],
  };
}

function rulesSchema(): JsonSchema {
  return {
    type: 'object',
    description: 'Rule id → level, or [level, options].',
    properties: Object.fromEntries(ALL_RULES.map((rule) => [rule.id, settingSchema(rule)])),
    additionalProperties: false,
  };
}

function settingSchema({ title, severity, isLegal, options }: AnyRule): JsonSchema {
  const { $schema: _draft, ...optionsSchema } = z.toJSONSchema(options, { io: 'input', target: 'draft-07' });
  const level = { enum: LEVELS.filter((one) => !isLegal || (one !== 'off' && one !== 'error')) };
  const note = isLegal ? ' Rests on law: it can be lowered, not switched off.' : '';
  return {
    description: `${title}. Usually: ${severity}.${note}`,
    anyOf: [level, { type: 'array', items: [level, optionsSchema], minItems: 2, maxItems: 2 }],
  };
}

function objectOf(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? { ...schema } : {};
}
