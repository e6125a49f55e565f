import { z } from 'zod';
import { text } from '#work-model';
import { jsonValue } from './json.js';
import { policyParameter } from './parameter.js';

/** More would be a second language and no form that anybody fills in. */
const MOST_PARAMETERS = 30;

const name = text.max(200);

/**
 * A reusable part of a work model with holes: what it is called, why it is there, what one decides when one uses it, and the part
 * itself in the notation of role files, where `{name}` stands for the value of a parameter and `{{` for a brace.
 */
export const policyTemplateSchema = z
  .strictObject({
    policy: z.literal(1).default(1).describe('Version of this format. Always 1.'),
    title: name.describe('What people call it: "Communication policy".'),
    why: text.max(2000).describe('Why one would have it, and what to mind, for the person who chooses it.'),
    engagements: z
      .array(z.enum(['employee', 'contractor']))
      .min(1)
      .default(['employee', 'contractor'])
      .describe('Whom it is for. Set hours of a contractor can make an employee of them by law.'),
    timeZone: name
      .nullable()
      .default(null)
      .describe(
        'Zone of its clock times, or a placeholder. Null: the zone of each role, so that 20:00 is 20:00 wherever one is.',
      ),
    parameters: z.array(policyParameter).max(MOST_PARAMETERS).default([]),
    fields: z.record(z.string(), jsonValue).describe('The parts it sets, in the notation of role files.'),
  })
  .meta({ id: 'PolicyTemplateBody' });
/** A policy template as it is stored: complete, and checked for shape only. `readPolicyTemplate` checks the rest. */
export type PolicyTemplate = z.output<typeof policyTemplateSchema>;
export type PolicyTemplateInput = z.input<typeof policyTemplateSchema>;

/** Values of parameters by name. */
export const parameterValues = z.record(z.string(), jsonValue);
export type ParameterValues = z.output<typeof parameterValues>;

/** What a level says about one field of its policy, where it does not simply take what the policy says. */
const fieldChoice = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('inherit') }).describe('Whatever the level above says, or nothing.'),
    z
      .strictObject({
        rule: z.literal('override'),
        value: jsonValue.describe('In the notation of role files; null takes the field out.'),
      })
      .describe('This value instead.'),
  ])
  .meta({ id: 'PolicyFieldChoice' });
export type FieldChoice = z.output<typeof fieldChoice>;

export const fieldChoices = z.record(z.string(), fieldChoice);
export type FieldChoices = z.output<typeof fieldChoices>;
