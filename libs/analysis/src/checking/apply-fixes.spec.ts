import { z } from 'zod';
import { applySafeFixes } from './apply-fixes.js';
import type { Fix } from './finding.js';
import { defineRule, type AnyRule } from './rule.js';
import { aRole, TEST_DAY } from './rule-cases.fixture.js';

const fixing = (
  id: string,
  isWrong: (title: string) => boolean,
  fixes: readonly Fix[],
  severity: 'error' | 'warning',
) =>
  defineRule({
    id,
    family: 'clarity',
    title: 'A title that should be another',
    severity,
    isLegal: false,
    options: z.strictObject({}),
    messages: { wrong: 'The title is wrong.' },
    sources: ['A test'],
    *check({ model }) {
      if (isWrong(model.role.title)) yield { message: 'wrong', path: '/role/title', fixes };
    },
  });
const titleTo = (value: string, isSafe = true): Fix => ({
  title: `Call it ${value}`,
  patch: [{ op: 'replace', path: '/role/title', value }],
  isSafe,
});

function fixed(title: string, ...rules: AnyRule[]) {
  const options = { today: TEST_DAY, rules: rules.map((rule) => ({ rule, level: 'on' as const, options: {} })) };
  const { model, applied, report } = applySafeFixes(aRole({ role: { title } }), options);
  return { title: model.role.title, applied: applied.map(({ fix }) => fix.title), left: report.findings.length };
}

describe('safe fixes', () => {
  it('are made one after another until nothing is left to mend', () => {
    const first = fixing('first', (title) => title === 'A', [titleTo('B')], 'warning');
    const second = fixing('second', (title) => title === 'B', [titleTo('C')], 'warning');
    expect(fixed('A', first, second)).toEqual({ title: 'C', applied: ['Call it B', 'Call it C'], left: 0 });
  });

  it.each([
    ['unsafe ones are left to people', [titleTo('B', false)]],
    ['advice is left to people', [{ title: 'Think', patch: null, isSafe: true }]],
    ['one that does not end its finding is not kept', [titleTo('A ')]],
    [
      'one that cannot be applied is not kept',
      [{ ...titleTo('B'), patch: [{ op: 'remove' as const, path: '/no/such' }] }],
    ],
    ['one that would make no valid model is not kept', [titleTo('')]],
  ])('%s', (_, fixes) => {
    const rule = fixing('rule', (title) => title.trim() === 'A', fixes, 'warning');
    expect(fixed('A', rule)).toEqual({ title: 'A', applied: [], left: 1 });
  });

  it('that bring a new error are not kept; the next one offered is', () => {
    const first = fixing('first', (title) => title === 'A', [titleTo('Bad'), titleTo('Good')], 'warning');
    const second = fixing('second', (title) => title === 'Bad', [], 'error');
    expect(fixed('A', first, second)).toEqual({ title: 'Good', applied: ['Call it Good'], left: 0 });
  });

  it('may bring a warning: it is less than what they end', () => {
    const first = fixing('first', (title) => title === 'A', [titleTo('Bad')], 'error');
    const second = fixing('second', (title) => title === 'Bad', [], 'warning');
    expect(fixed('A', first, second)).toEqual({ title: 'Bad', applied: ['Call it Bad'], left: 1 });
  });

  it('that undo one another come to an end', () => {
    const there = fixing('there', (title) => title === 'A', [titleTo('B')], 'warning');
    const back = fixing('back', (title) => title === 'B', [titleTo('A')], 'warning');
    expect(fixed('A', there, back).applied.length).toBeLessThanOrEqual(200);
  });
});
