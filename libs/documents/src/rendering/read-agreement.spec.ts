import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { parseRoleFile } from '#work-model';
import { LANGUAGES } from '../language/language.js';
import { documentKindsFor } from '../views/document-kinds.js';
import { documentInput } from './document-input.js';
import { readAgreement } from './read-agreement.js';
import { viewOf } from './render-html.js';

const EXAMPLES = ['remote-engineer', 'design-firm-designer', 'article-7-contractors'];

describe.each(EXAMPLES)('the words of the agreement of %s', (name) => {
  const file = `${name}.yaml`;
  const parsed = parseRoleFile(readFileSync(join(projectRoot(), 'examples', file)), { file });
  const model = parsed.ok ? parsed.model : null;

  it.each(LANGUAGES)('state in %s each expectation that the document states, in its order', (language) => {
    if (model === null) throw new Error(`${file} has faults.`);
    const kind = documentKindsFor(model).includes('statement-of-work') ? 'statement-of-work' : 'onboarding-agreement';
    const { sections } = readAgreement(kind, model, language);
    const stated = sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
    const { states } = viewOf(kind, documentInput({ model, kind, language }));
    expect(new Set(stated)).toEqual(new Set(states));
    for (const { items } of sections) for (const { lines } of items) expect(lines.join('')).not.toBe('');
  });
});
