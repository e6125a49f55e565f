import { z } from 'zod';
import { defineRule } from '../rule.js';
import { checkConfigSchema } from './check-config.js';
import { ConfigInvalid } from './config-problem.js';
import { resolveConfig } from './resolve-config.js';

const rule = (id: string, isLegal = false) =>
  defineRule({
    id,
    family: 'clarity',
    title: 'A rule of the test',
    severity: 'warning',
    isLegal,
    options: z.strictObject({ most: z.int().min(1).default(3) }),
    messages: { one: 'One.' },
    sources: ['A test'],
    check: () => [],
  });
const RULES = [rule('vague-term'), rule('hard-to-read'), rule('weekly-hours-over-48', true)];

function resolved(config: object, file = 'roles/a.yaml') {
  const rules = resolveConfig(RULES, checkConfigSchema.parse(config), (globs) => globs.includes(file));
  return Object.fromEntries(rules.map(({ rule: { id }, level, options }) => [id, [level, options]]));
}

function problems(config: object) {
  try {
    resolved(config);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems;
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it('leaves every rule on, with its default options, when it says nothing', () => {
    expect(resolved({})['vague-term']).toEqual(['on', { most: 3 }]);
  });

  it('sets a level, or a level with options', () => {
    const { 'vague-term': vague, 'hard-to-read': hard } = resolved({
      rules: { 'vague-term': 'off', 'hard-to-read': ['info', { most: 1 }] },
    });
    expect(vague).toEqual(['off', { most: 3 }]);
    expect(hard).toEqual(['info', { most: 1 }]);
  });

  it('begins with presets and wins over them', () => {
    expect(resolved({ extends: 'strict' })['hard-to-read']).toEqual(['warning', { most: 3 }]);
    expect(resolved({ extends: ['strict'], rules: { 'hard-to-read': 'off' } })['hard-to-read']?.[0]).toBe('off');
  });

  it('holds an override only for the files that match, the later one winning', () => {
    const config = {
      overrides: [
        { files: ['roles/a.yaml'], rules: { 'vague-term': 'info' } },
        { files: ['roles/a.yaml'], rules: { 'vague-term': 'error' } },
        { files: ['roles/b.yaml'], rules: { 'vague-term': 'off' } },
      ],
    };
    expect(resolved(config)['vague-term']?.[0]).toBe('error');
    expect(resolved(config, 'roles/c.yaml')['vague-term']?.[0]).toBe('on');
  });

  it('lowers a legal rule, but neither hides it nor makes an error of it', () => {
    expect(resolved({ rules: { 'weekly-hours-over-48': 'info' } })['weekly-hours-over-48']?.[0]).toBe('info');
    for (const level of ['off', 'error'])
      expect(problems({ rules: { 'weekly-hours-over-48': level } })).toEqual([
        expect.objectContaining({ pointer: '/rules/weekly-hours-over-48', suggestion: '"info"' }),
      ]);
  });

  it('names every problem at once, with its place and the nearest name', () => {
    const found = problems({
      rules: { 'vage-term': 'off', 'hard-to-read': ['info', { most: 0 }] },
      overrides: [{ files: ['x'], rules: { 'vague-term': ['info', { least: 1 }] } }],
    });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/rules/vage-term',
      '/rules/hard-to-read/1/most',
      '/overrides/0/rules/vague-term/1',
    ]);
    expect(found[0]?.suggestion).toBe('vague-term');
  });
});
