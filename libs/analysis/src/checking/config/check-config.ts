import { z } from 'zod';
import { SEVERITIES } from '../severity.js';

/** `on` keeps the severities that the rule itself gives. */
export const LEVELS = ['off', 'on', ...SEVERITIES] as const;
const level = z.enum(LEVELS).describe('off, on (the severities of the rule itself), or one severity for all it finds.');
export type Level = z.output<typeof level>;

const ruleSetting = z.union([level, z.tuple([level, z.record(z.string(), z.unknown())])]);
export type RuleSetting = z.output<typeof ruleSetting>;

const ruleSettings = z.record(z.string(), ruleSetting).describe('Rule id → level, or [level, options].');
export type RuleSettings = z.output<typeof ruleSettings>;

export const PRESET_NAMES = ['recommended', 'strict'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];
const presets = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.enum(PRESET_NAMES)))
  .default(['recommended'])
  .describe('Presets that this configuration begins with; a later one wins.');

/** `workpact.config.yaml` or `.json`. */
export const checkConfigSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: presets,
  rules: ruleSettings.default({}),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(z.string().min(1)).min(1).describe('Globs, relative to the configuration file.'),
        rules: ruleSettings,
      }),
    )
    .default([])
    .describe('Other settings for some files; a later entry wins.'),
  ignore: z.array(z.string().min(1)).default([]).describe('Globs of files that are not checked.'),
});
export type CheckConfig = z.output<typeof checkConfigSchema>;
