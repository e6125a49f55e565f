import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { ALL_RULES } from '#analysis';
import { configJsonSchema } from './config-json-schema.js';

const validate = new Ajv.default({ strict: false }).compile(configJsonSchema());

describe('the schema of configurations', () => {
  it.each([
    ['nothing', {}],
    ['a preset by name', { extends: 'strict' }],
    ['presets and levels', { extends: ['recommended', 'strict'], rules: { 'vague-term': 'off' } }],
    ['options of a rule', { rules: { 'missing-definition-of-done': ['warning', { minWords: 5 }] } }],
    ['overrides', { overrides: [{ files: ['drafts/**'], rules: { 'vague-term': 'info' } }], ignore: ['old/**'] }],
  ])('takes %s', (_, config) => {
    expect(validate(config)).toBe(true);
  });

  it.each([
    ['an unknown rule', { rules: { 'vage-term': 'off' } }],
    ['an unknown level', { rules: { 'vague-term': 'loud' } }],
    ['an option that the rule does not have', { rules: { 'missing-definition-of-done': ['on', { maxWords: 5 }] } }],
    ['a legal rule switched off', { rules: { 'weekly-hours-over-48': 'off' } }],
    ['an unknown preset', { extends: ['loud'] }],
    ['an unknown key', { rule: {} }],
  ])('refuses %s', (_, config) => {
    expect(validate(config)).toBe(false);
  });

  it('names every rule, and is the one kept in git', () => {
    const kept = JSON.parse(readFileSync('schemas/workpact-config.schema.json', 'utf8')) as {
      definitions: { rules: { properties: object } };
    };
    expect(Object.keys(kept.definitions.rules.properties)).toEqual(ALL_RULES.map(({ id }) => id));
  });
});
