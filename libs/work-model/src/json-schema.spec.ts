import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { aContractor, aCreativeTeamMember, aFrontDesk, aNightNurse, aRole } from '../../../test/factories/a-role.js';
import { workModelJsonSchema } from './json-schema.js';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const EXAMPLES = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yaml'));

const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(workModelJsonSchema());

const TOP = { workpact: 1, organisation: { legalName: 'A' }, role: { title: 'T', engagement: 'employee' } };
const accepts = (rest: object) => validate({ ...TOP, ...rest });

describe('the JSON Schema of a role file', () => {
  it('is the one kept in schemas/', () => {
    expect(JSON.parse(textOf('schemas/work-model.schema.json'))).toEqual(workModelJsonSchema());
  });

  it('describes itself and every section of a file', () => {
    const { $schema, properties } = workModelJsonSchema();
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(Object(properties))).toEqual(
      expect.arrayContaining(['organisation', 'role', 'sync', 'async', 'norms']),
    );
  });

  it.each(EXAMPLES)('accepts examples/%s', (name) => {
    const valid = validate(parse(textOf(`examples/${name}`)));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each(
    [aRole(), aFrontDesk(), aCreativeTeamMember(), aContractor(), aNightNurse()].map((model) => ({
      model,
      title: model.role.title,
    })),
  )('accepts the exact form of a model: $title', ({ model }) => {
    const valid = validate(structuredClone(model));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each([
    [
      'both notations of a set time',
      {
        sync: [
          { title: 'A', kind: 'meeting', days: 'MO', from: '9:00', to: '24:00' },
          { title: 'B', kind: 'meeting', rrule: 'FREQ=DAILY', startMinute: 540 },
        ],
      },
    ],
    [
      'hours as a list',
      { role: { ...TOP.role, workingWindow: ['MO-FR 09:00-17:00', { days: 'SA', from: '09:00', to: '12:00' }] } },
    ],
    ['a deadline of a project', { async: [{ title: 'A', due: { perProject: 'the brief' } }] }],
    ['duties as texts', { texts: { duties: ['Greet people', { text: 'Write notes', essential: true }] } }],
  ])('accepts %s', (_fact, rest) => {
    expect(accepts(rest)).toBe(true);
  });

  it.each([
    ['no version', { workpact: undefined }],
    ['another version', { workpact: 2 }],
    ['an unknown key', { colour: 'red' }],
    ['an unknown key below', { texts: { sumary: 'x' } }],
    ['a kind that is none', { sync: [{ title: 'A', kind: 'meetng' }] }],
    ['no title', { sync: [{ kind: 'meeting' }] }],
    ['no deadline', { async: [{ title: 'A' }] }],
    ['a time with am and pm', { sync: [{ title: 'A', kind: 'meeting', from: '9am' }] }],
    ['a time that is none', { sync: [{ title: 'A', kind: 'meeting', from: '25:00' }] }],
    ['effort without a unit', { async: [{ title: 'A', due: 'FR 17:00', effort: 90 }] }],
    ['a loose deadline', { async: [{ title: 'A', due: 'Friday afternoon' }] }],
    ['days that are none', { meetingDays: ['Mon'] }],
    ['hours of a day that is none', { quietHours: { MON: [[0, 60]] } }],
    ['a zone that is an abbreviation', { role: { ...TOP.role, timeZone: 'EST' } }],
    ['a fixed offset', { role: { ...TOP.role, timeZone: 'GMT+1' } }],
    ['a date in another order', { reviewDate: '03/06/2026' }],
    ['a chronotype', { people: [{ name: 'A', chronotype: 'lark' }] }],
  ])('refuses %s', (_fact, rest) => {
    expect(accepts(rest)).toBe(false);
  });
});
