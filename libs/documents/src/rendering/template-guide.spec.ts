import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { shippedSources } from '../templating/document-templates.js';
import { validateTemplate } from './validate-template.js';

const guide = readFileSync(join(projectRoot(), 'docs/guide/templates.md'), 'utf8');
const examples = [...guide.matchAll(/^(✅|❌)[^\n]*\n\n```(handlebars|css)\n([^]*?)```$/gmu)].map(
  ([, sign, language, text = '']) => ({
    isRight: sign === '✅',
    language,
    text,
  }),
);

describe('the guide to templates', () => {
  it('has examples of both sorts', () => {
    expect(examples.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(4);
    expect(examples.filter(({ isRight }) => !isRight).length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('tells the truth about $text', async ({ isRight, language, text }) => {
    const body = `${shippedSources('expectation-sheet').body}${text}`;
    const sources = language === 'css' ? { body: null, style: text } : { body, style: null };
    const faults = await validateTemplate('expectation-sheet', { ...sources, partials: {} });
    expect(faults.length === 0).toBe(isRight);
  });
});
