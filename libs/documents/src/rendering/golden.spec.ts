import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { LANGUAGES } from '../language/language.js';
import { DOCUMENT_KINDS, documentKindsFor } from '../views/document-kinds.js';
import { aContractor, aDesigner, anInput } from '../views/example-roles.fixture.js';
import { VIEW_SCHEMAS } from '../views/schema/view-schemas.js';
import { documentTemplates } from '../templating/document-templates.js';
import { renderHtml, renderView } from './render-html.js';
import { samplePath, sampleView } from './sample-view.js';

/** `UPDATE_GOLDEN=1` writes what is made now; look at the difference in git before it is committed. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
// The style sheets are kept out of the golden files: they would hide a changed sentence among changed millimetres.
const unstyled = { templates: documentTemplates().templates, styleOf: () => '' };

const cases = DOCUMENT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

describe.each(cases)('the $kind in $language', ({ kind, language }) => {
  const model = documentKindsFor(aDesigner()).includes(kind) ? aDesigner() : aContractor();
  const { view } = renderHtml(kind, anInput(model, { language }));

  it('has the HTML of its golden file', () => {
    const path = join(projectRoot(), 'test', 'golden', `${kind}.${language}.html`);
    const html = renderView(view, unstyled);
    if (UPDATE || !existsSync(path)) writeFileSync(path, html);
    expect(html).toBe(readFileSync(path, 'utf8'));
  });

  it('is of the shape that its schema describes, with nothing more', () => {
    expect(VIEW_SCHEMAS[kind].strict().parse(view)).toEqual(view);
  });
});

describe.each(DOCUMENT_KINDS)('the sample of the %s', (kind) => {
  if (UPDATE) {
    const model = documentKindsFor(aDesigner()).includes(kind) ? aDesigner() : aContractor();
    writeFileSync(samplePath(kind), `${JSON.stringify(renderHtml(kind, anInput(model)).view, null, 2)}\n`);
  }

  it('satisfies the view and fills the template', () => {
    const view = sampleView(kind);
    const html = renderView(view, documentTemplates());
    expect(html).toContain('</html>');
    for (const id of view.states) expect(html).toContain(`data-expectation="${id}"`);
  });
});
