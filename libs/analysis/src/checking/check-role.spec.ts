import { z } from 'zod';
import { checkRole } from './check-role.js';
import { defineRule } from './rule.js';
import { aRole, reportOf, TEST_DAY } from './rule-cases.fixture.js';

const titled = defineRule({
  id: 'titled',
  family: 'clarity',
  title: 'Says the title of each meeting',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({ word: z.string().default('called') }),
  messages: { title: 'It is {word} {title}.' },
  sources: ['A test'],
  *check({ model, options }) {
    for (const [index, { title }] of model.sync.entries())
      yield { message: 'title', data: { title, word: options.word }, path: `/sync/${index}/title` };
  },
});
const legal = defineRule({
  ...titled,
  id: 'legal',
  isLegal: true,
  *check() {
    yield { message: 'title', data: { word: 'x', title: 'y' }, path: '', severity: 'error', law: [LAW] };
  },
});
const LAW = { source: 'Act of Tests, s. 1', asOf: '2026-10-01' };
const meetings = (...titles: string[]) => ({
  sync: titles.map((title) => ({ title, kind: 'meeting', days: 'MO', from: '10:00', to: '11:00' })),
});

describe('a check', () => {
  it('makes a finding of each report, with the message filled in', () => {
    expect(reportOf(titled, meetings('Stand-up')).findings).toEqual([
      {
        rule: 'titled',
        severity: 'warning',
        path: '/sync/0/title',
        messageId: 'title',
        message: 'It is called Stand-up.',
        data: { title: 'Stand-up', word: 'called' },
        fixes: [],
        sources: ['A test'],
      },
    ]);
  });

  it('gives the options of the configuration to the rule', () => {
    const [finding] = reportOf(titled, meetings('Stand-up'), { options: { word: 'named' } }).findings;
    expect(finding?.message).toBe('It is named Stand-up.');
  });

  it('lets the configuration set one severity for all a rule finds', () => {
    const rules = [{ rule: titled, level: 'error' as const, options: { word: 'x' } }];
    const { findings } = checkRole(aRole(meetings('A', 'B')), { today: TEST_DAY, rules });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  it('never makes an error of law, and says that it is no advice', () => {
    const [finding] = reportOf(legal, {}).findings;
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toBe(
      'It is x y. General information, not legal advice. Act of Tests, s. 1, as of 2026-10-01.',
    );
    expect(finding?.sources).toEqual(['Act of Tests, s. 1', 'A test']);
  });

  it('tells which rules did not look, and what they need', () => {
    const needy = defineRule({ ...titled, id: 'needy', needs: ['team', 'document'] });
    const rules = [
      { rule: needy, level: 'on' as const, options: {} },
      { rule: titled, level: 'off' as const, options: {} },
    ];
    const report = checkRole(aRole(), { today: TEST_DAY, rules });
    expect(report.findings).toEqual([]);
    expect(report.skipped).toEqual([
      { rule: 'needy', reason: 'needs-input', detail: 'team, document' },
      { rule: 'titled', reason: 'off', detail: 'switched off by the configuration' },
    ]);
  });

  it('skips rules about a schedule that cannot be expanded, and says why', () => {
    const scheduled = defineRule({ ...titled, id: 'scheduled', check: ({ facts }) => (facts.schedule, []) });
    const model = aRole();
    const [duty] = model.sync;
    if (duty === undefined) throw new Error('The base role has a duty.');
    const secondly = { ...model, sync: [{ ...duty, rrule: 'FREQ=SECONDLY' }] };
    const rules = [{ rule: scheduled, level: 'on' as const, options: {} }];
    const { skipped } = checkRole(secondly, { today: TEST_DAY, rules });
    expect(skipped).toEqual([expect.objectContaining({ rule: 'scheduled', reason: 'schedule-not-expandable' })]);
    expect(skipped[0]?.detail).toContain('FREQ=SECONDLY');
  });

  it('lets a fault of a rule through: it is no finding', () => {
    const broken = defineRule({
      ...titled,
      check: () => {
        throw new TypeError('broken');
      },
    });
    expect(() => reportOf(broken, {})).toThrow('broken');
    const unfilled = defineRule({ ...titled, check: () => [{ message: 'title' as const, path: '' }] });
    expect(() => reportOf(unfilled, {})).toThrow('{word}');
  });

  it('sorts by severity, then path, then rule', () => {
    const mixed = defineRule({
      ...titled,
      id: 'mixed',
      *check() {
        const data = { title: 't', word: 'w' };
        yield { message: 'title', data, path: '/sync/1', severity: 'info' };
        yield { message: 'title', data, path: '/sync/0', severity: 'info' };
        yield { message: 'title', data, path: '/z', severity: 'error' };
      },
    });
    const rules = [mixed, titled].map((rule) => ({ rule, level: 'on' as const, options: { word: 'w' } }));
    const { findings } = checkRole(aRole(), { today: TEST_DAY, rules });
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'mixed /z',
      'titled /sync/0/title',
      'mixed /sync/0',
      'mixed /sync/1',
    ]);
  });
});
