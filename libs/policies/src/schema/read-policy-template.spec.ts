import * as fc from 'fast-check';
import { kindsOf, readPolicyTemplate } from './read-policy-template.js';
import { shipped } from './shipped.fixture.js';

const GOOD = {
  title: 'Quiet nights',
  why: 'Because people sleep.',
  parameters: [{ name: 'night', type: 'time-range', default: '20:00-07:00', description: 'When.' }],
  fields: { quietHours: 'daily {night}' },
};

function pointersOf(change: object): string[] {
  const read = readPolicyTemplate({ ...GOOD, ...change });
  return read.ok ? [] : read.faults.map(({ pointer }) => pointer);
}

const zone = { name: 'zone', type: 'zone', default: 'UTC', description: 'Whose clock.' };

describe('a policy template', () => {
  it('is read when all is well', () => expect(pointersOf({})).toEqual([]));

  it.each([
    ['has an unknown key', { also: 1 }, ['']],
    ['has no reason', { why: ' ' }, ['/why']],
    [
      'uses a parameter it does not have',
      { fields: { quietHours: 'daily {nights}' } },
      ['/fields/quietHours', '/parameters/0'],
    ],
    ['has a parameter it does not use', { fields: { quietHours: 'daily 20:00-07:00' } }, ['/parameters/0']],
    [
      'has a brace that means nothing',
      { fields: { quietHours: 'daily {night}', noUrgentContact: '{' } },
      ['/fields/noUrgentContact'],
    ],
    [
      'has two parameters of one name',
      { parameters: [...GOOD.parameters, ...GOOD.parameters] },
      ['/parameters/1/name'],
    ],
    [
      'has a default of another type',
      { parameters: [{ ...GOOD.parameters[0], default: 5 }] },
      ['/parameters/0/default'],
    ],
    [
      'has a type that is not known',
      { parameters: [{ ...GOOD.parameters[0], type: 'night' }] },
      ['/parameters/0/type'],
    ],
    [
      'offers a choice without its default',
      { parameters: [{ name: 'night', type: 'choice', options: ['a', 'b'], default: 'c', description: 'When.' }] },
      ['/parameters/0/default'],
    ],
    ['sets what no policy may set', { fields: { quietHours: 'daily {night}', sync: [] } }, ['/fields/sync']],
    [
      'sets what no policy may set below',
      { fields: { quietHours: 'daily {night}', role: { pay: 'EUR 1 per hour' } } },
      ['/fields/role/pay'],
    ],
    ['says what no role file could say', { fields: { quietHours: 'nightly {night}' } }, ['/fields/quietHours']],
    ['repeats a placeholder without end', { fields: { quietHours: '{night}'.repeat(201) } }, ['/fields']],
    ['sets nothing', { parameters: [], fields: {} }, ['/fields']],
    [
      'has an item without a fixed id',
      { fields: { quietHours: 'daily {night}', protected: [{ days: 'FR' }] } },
      ['/fields/protected/0/id'],
    ],
    ['has a zone that is none', { timeZone: 'Mars/Olympus' }, ['/timeZone']],
    [
      'has a zone, and days that no zone can tell',
      {
        timeZone: '{zone}',
        parameters: [...GOOD.parameters, zone],
        fields: { quietHours: 'daily {night}', meetingDays: 'MO' },
      },
      ['/fields/meetingDays'],
    ],
    [
      'asks how people sleep',
      { fields: { quietHours: { hours: 'daily {night}', chronotype: 'owl' } } },
      ['/fields/quietHours/chronotype'],
    ],
  ])('is refused with a pointer when it %s', (_what, change, pointers) => {
    expect(pointersOf(change)).toEqual(pointers);
  });

  it('is read or refused, whatever it is, and never throws', () => {
    const keys = [
      'quietHours',
      'role',
      'norms',
      'protected',
      'organisation',
      'notice',
      '__proto__',
      'constructor',
      'id',
    ];
    const anyFields = fc.dictionary(
      fc.constantFrom(...keys),
      fc.letrec((tie) => ({
        value: fc.oneof(
          { maxDepth: 4 },
          fc.constantFrom<unknown>('{night}', 'MO', 'daily 20:00-07:00', 'team', null, 5, true),
          fc.array(tie('value'), { maxLength: 3 }),
          fc.dictionary(
            fc.constantFrom(...keys, 'channel', 'audience', 'places', 'placeRules', 'place', 'rule'),
            tie('value'),
            { maxKeys: 4 },
          ),
        ),
      })).value,
    );
    fc.assert(
      fc.property(anyFields, fc.jsonValue(), (fields, other) => {
        for (const body of [{ ...GOOD, fields }, { ...GOOD, parameters: other }, other]) {
          const read = readPolicyTemplate(JSON.parse(JSON.stringify(body)));
          expect(read.ok || read.faults.length > 0).toBe(true);
        }
      }),
    );
  });

  it('writes a brace by doubling it', () => {
    const read = readPolicyTemplate({
      title: 'T',
      why: 'W',
      fields: { organisation: { policies: { privacy: 'See {{archive}}.' } } },
    });
    expect(read.ok).toBe(true);
  });

  it('knows of which kinds it is', () => {
    expect(kindsOf(shipped('lunch-break-kept-free'))).toEqual(['breaks', 'no-meeting-time']);
    expect(kindsOf(shipped('office-days'))).toEqual(['meeting-days', 'office-days']);
  });
});
