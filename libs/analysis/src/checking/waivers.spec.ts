import { z } from 'zod';
import { checkRole } from './check-role.js';
import { defineRule } from './rule.js';
import { aRole } from './rule-cases.fixture.js';
import { latestEnd } from './waivers.js';

const TODAY = '2026-03-01';
const everyMeeting = defineRule({
  id: 'every-meeting',
  formerIds: ['each-meeting'],
  family: 'clarity',
  title: 'Finds every meeting there is',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: { found: 'There is {title}.' },
  sources: ['A test'],
  *check({ model }) {
    for (const [index, { title }] of model.sync.entries())
      yield { message: 'found', data: { title }, path: `/sync/${index}/place` };
  },
});
const legal = defineRule({ ...everyMeeting, id: 'legal-meeting', formerIds: [], isLegal: true });

const waiver = (rest: object = {}) => ({
  rule: 'every-meeting',
  path: '/sync/stand-up',
  reason: 'The works council agreed to it on 3 February.',
  by: 'Robin Hale',
  until: '2026-06-30',
  ...rest,
});
const meeting = (id: string) => ({ id, title: id, kind: 'meeting', days: 'MO', from: '10:00', to: '11:00' });

function checked(waivers: readonly object[], rule: typeof everyMeeting = everyMeeting) {
  const model = aRole({ sync: [meeting('planning'), meeting('stand-up')], waivers });
  const report = checkRole(model, { today: TODAY, rules: [{ rule, level: 'on', options: {} }] });
  return { ...report, ids: report.findings.map(({ rule: id, path }) => `${id} ${path}`) };
}

describe('a waiver', () => {
  it.each([
    ['named by its id', '/sync/stand-up'],
    ['named by its number', '/sync/1'],
    ['named to the value', '/sync/stand-up/place'],
  ])('takes out the finding of an item %s, and only that', (_, path) => {
    const { ids, waived } = checked([waiver({ path })]);
    expect(ids).toEqual(['every-meeting /sync/0/place']);
    expect(waived.map(({ finding }) => finding.path)).toEqual(['/sync/1/place']);
  });

  it('covers the whole role when its path is empty', () => {
    expect(checked([waiver({ path: '' })]).ids).toEqual([]);
  });

  it('does not cover an item whose name merely begins alike', () => {
    expect(checked([waiver({ path: '/sync/1/pla' })]).ids).toContain('every-meeting /sync/1/place');
  });

  it('knows the old id of a rule', () => {
    expect(checked([waiver({ rule: 'each-meeting', path: '' })]).ids).toEqual([]);
  });

  it.each([
    ['holds on its last day', '2026-03-01', 'every-meeting /sync/0/place'],
    ['is a finding the day after', '2026-02-28', 'waiver-expired /waivers/0'],
    ['holds for twelve months', '2027-03-01', 'every-meeting /sync/0/place'],
    ['is a finding when it holds for longer', '2027-03-02', 'waiver-too-long /waivers/0'],
  ])('%s', (_, until, expected) => {
    const { ids, waived } = checked([waiver({ until })]);
    expect(ids).toContain(expected);
    expect(waived.length).toBe(expected.startsWith('waiver') ? 0 : 1);
  });

  it('that covers nothing is a finding, with a safe fix', () => {
    const { findings } = checked([waiver({ path: '/async' })]);
    const unused = findings.find(({ rule }) => rule === 'waiver-unused');
    expect(unused?.fixes).toEqual([
      { title: 'Take the waiver out', patch: [{ op: 'remove', path: '/waivers/0' }], isSafe: true },
    ]);
  });

  it('of a rule that did not run is not called unused', () => {
    const model = aRole({ waivers: [waiver()] });
    const report = checkRole(model, { today: TODAY, rules: [{ rule: everyMeeting, level: 'off', options: {} }] });
    expect(report.findings).toEqual([]);
  });

  it('cannot be written for what rests on what a person said of themselves', () => {
    const personal = defineRule({ ...everyMeeting, isPrivate: true });
    const { ids, waived } = checked([waiver({ path: '' })], personal);
    expect(ids).toContain('every-meeting /sync/1/place');
    expect(waived).toEqual([]);
  });

  it('of a rule that does not exist is a finding', () => {
    expect(checked([waiver({ rule: 'every-meetings' })]).ids).toContain('waiver-unknown-rule /waivers/0');
  });

  it('of a legal rule leaves the finding visible, lowered to info, with who reviewed it', () => {
    const { findings, waived } = checked([waiver({ rule: 'legal-meeting', path: '' })], legal);
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(findings[0]?.message).toContain('Reviewed by Robin Hale, until 2026-06-30: The works council agreed');
    expect(waived).toHaveLength(2);
  });
});

describe('the latest end of a waiver', () => {
  it.each([
    ['2026-03-01', '2027-03-01'],
    ['2028-02-29', '2029-02-28'],
  ])('of %s is %s', (today, expected) => expect(latestEnd(today)).toBe(expected));
});
