import type { FieldChoices, ParameterValues, PolicyTemplate, PolicyTemplateInput } from '../schema/policy-template.js';
import { withDefaults } from '../schema/fill-policy.js';
import { readPolicyTemplate } from '../schema/read-policy-template.js';
import type { AssignedPolicy } from './levels.js';

/** A template that has been read; what is not said is as in the usual one. */
export function aTemplate(input: Partial<PolicyTemplateInput>): PolicyTemplate {
  const read = readPolicyTemplate({ title: 'Policy', why: 'Because.', fields: {}, ...input });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.template;
}

export const COMMUNICATION = aTemplate({
  title: 'Communication policy',
  parameters: [
    { name: 'reply', type: 'minutes', default: 240, description: 'How fast.' },
    { name: 'night', type: 'time-range', default: '20:00-07:00', description: 'When not.' },
  ],
  fields: {
    quietHours: 'daily {night}',
    norms: [{ id: 'norm-chat', channel: 'Chat', audience: 'team', mode: 'async', reply: '{reply} working min' }],
  },
});

export const SUPPORT = aTemplate({
  title: 'Support policy',
  fields: {
    norms: [{ id: 'norm-chat', channel: 'Chat', audience: 'team', mode: 'sync', hours: 'MO-FR 09:00-17:00' }],
    notice: { reviewEveryDays: 91, howToPropose: 'Write to the team lead.' },
  },
});

export const TOGETHER = aTemplate({
  title: 'Together policy',
  engagements: ['employee'],
  timeZone: '{zone}',
  parameters: [{ name: 'zone', type: 'zone', default: 'Europe/Berlin', description: 'Whose clock.' }],
  fields: { role: { coreHours: 'MO-FR 14:00-16:00' }, quietHours: 'daily 21:00-06:00' },
});

export const PLACES = aTemplate({
  title: 'Places policy',
  parameters: [{ name: 'days', type: 'weekdays', default: ['MO'], description: 'Which days.' }],
  fields: {
    role: {
      placeRules: [
        { id: 'home-days', place: 'home', days: '{days}', rule: 'allowed' },
        { id: 'hub-days', place: 'hub', days: '{days}', rule: 'allowed' },
      ],
    },
    breaks: [{ id: 'lunch', title: 'Lunch', days: '{days}', minutes: 30, paid: false }],
    protected: [{ id: 'no-meetings', title: 'No-meeting days', days: '{days}' }],
  },
});

export interface AssignmentInput {
  readonly id?: string;
  readonly version?: number;
  readonly parameters?: ParameterValues;
  readonly overrides?: FieldChoices;
  readonly locks?: readonly string[];
}

/** A template in use, with its defaults where nothing is said. */
export function anAssignment(template: PolicyTemplate, input: AssignmentInput = {}): AssignedPolicy {
  const { id = template.title, version = 1, parameters = {}, overrides = {}, locks = [] } = input;
  const values = withDefaults(template, parameters);
  return { id, templateId: template.title, version, template, parameters: values, overrides, locks };
}
