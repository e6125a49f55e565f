import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkRole, type Finding } from '#analysis';
import { projectRoot } from '#platform';
import { workModelSchema, type WorkModel } from '#work-model';
import { CHECK_OPTIONS, REALISTIC_ROLES, realisticRole } from '../../../test/realistic-roles.fixture.js';
import { applyPolicies } from './applying/apply-policies.js';
import { resolve } from './resolution/resolve.js';
import { fillPolicy, withDefaults } from './schema/fill-policy.js';
import type { ParameterValues } from './schema/policy-template.js';
import { SHIPPED, shipped } from './schema/shipped.fixture.js';

/** Other values than the defaults, so that no test is about the defaults alone. */
const OTHERWISE: Readonly<Record<string, ParameterValues>> = {
  'async-first-updates': { channel: 'Wiki', reply: 240 },
  'core-hours-across-zones': { zone: 'Europe/Berlin', days: ['TU', 'TH'], hours: '15:00-17:00' },
  'focus-mornings': { days: ['MO'], hours: '08:00-10:30' },
  'lunch-break-kept-free': { days: ['MO', 'FR'], from: '13:00', to: '13:30', paid: true },
  'meetings-in-blocks': { days: ['WE'], meetings: '10:00-12:00', creative: '12:00-17:00' },
  'no-meeting-fridays': { days: ['TU', 'TH'], contact: 'urgent-only' },
  'office-days': { days: ['WE'], place: 'studio', placeName: 'our studio' },
  'quiet-hours-both-ways': { night: '22:00-06:00' },
  'response-times-by-channel': { chat: 'Slack', chatReply: 120, emailReply: 960, days: ['MO'], calls: '09:00-12:00' },
  'right-to-disconnect': { contact: 'the works council' },
  'schedule-review': { every: 182, howToPropose: 'Write to the team lead.' },
  'urgent-channel': {
    channel: 'Pager',
    audience: 'manager',
    urgentMeans: 'a server is down',
    reply: 15,
    days: ['MO', 'TU'],
    hours: '10:00-16:00',
    escalation: 'The duty manager decides.',
  },
};

const PAGE = readFileSync(join(projectRoot(), 'docs/guide/policies.md'), 'utf8');

function applied(name: string, model: WorkModel, values: ParameterValues) {
  const template = shipped(name);
  const parameters = withDefaults(template, values);
  const assignment = { id: 'a', templateId: 't', version: 1, template, parameters, overrides: {}, locks: [] };
  return applyPolicies(model, resolve({ organisation: { name: 'the organisation', assignments: [assignment] } }));
}

const ROLES = REALISTIC_ROLES.map((role) => {
  const model = realisticRole(role);
  return { role, model, errors: new Set(errorsOf(model)) };
});

function errorsOf(model: WorkModel): string[] {
  return checkRole(model, CHECK_OPTIONS).findings.filter(isError).map(keyOf);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function keyOf({ rule, messageId, path }: Finding): string {
  return `${rule} ${messageId} ${path}`;
}

/** The section of the guide about a template. */
function sectionOf(name: string): string {
  const title = `### ${shipped(name).title}\n`;
  return PAGE.split(title)[1]?.split('\n### ')[0]?.split('\n## ')[0] ?? '';
}

describe('the templates that come with the product', () => {
  it('are twelve', () => {
    expect(SHIPPED).toHaveLength(12);
    expect(Object.keys(OTHERWISE).sort()).toEqual(SHIPPED);
  });
});

describe.each(SHIPPED)('%s', (name) => {
  // Checking a role takes most of the time here, so the other values are tried on every second one.
  it.each([
    ['its defaults', {}, ROLES],
    ['other values', OTHERWISE[name] ?? {}, ROLES.filter((_, index) => index % 2 === 0)],
  ])(
    'with %s gives a valid model of every role, and no error that the guide does not name',
    (_title, values, roles) => {
      const named = sectionOf(name);
      const surprising = roles.flatMap(({ model: before, errors }) => {
        const { model } = applied(name, before, values);
        expect(workModelSchema.parse(model)).toEqual(model);
        if (isDeepStrictEqual(model, before)) return [];
        const added = errorsOf(model).filter((key) => !errors.has(key));
        return added.map((key) => key.split(' ')[0] ?? '').filter((rule) => !named.includes(`\`${rule}\``));
      });
      expect([...new Set(surprising)]).toEqual([]);
    },
  );

  it('is taken over by at least three roles', () => {
    const takers = ROLES.filter(({ model }) =>
      applied(name, model, {}).explanations.some(({ outcome }) => outcome === 'applied'),
    );
    expect(takers.length).toBeGreaterThanOrEqual(3);
  });

  it('says other things with other values', () => {
    const [usual, other] = [{}, OTHERWISE[name] ?? {}].map((values) => {
      const filled = fillPolicy(shipped(name), withDefaults(shipped(name), values));
      return filled.ok ? [...filled.fields.values()].map((value) => JSON.stringify(value)) : [];
    });
    expect(other).not.toEqual(usual);
  });
});
