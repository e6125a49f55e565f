import { workModelSchema } from '#work-model';
import { documentTemplates, templateSources } from '../templating/document-templates.js';
import { renderHtml, renderView } from '../rendering/render-html.js';
import { Templates } from '../templating/templates.js';
import { projectRoot } from '#program';
import { join } from 'node:path';
import { assertComplete, MissingExpectationsError, statedIn } from './completeness.js';
import { aContractor, aDesigner, anInput } from './example-roles.fixture.js';

/** Renders the sheet with one template changed, as somebody editing templates would. */
function sheetWithTemplate(path: string, edit: (source: string) => string): string {
  const sources = templateSources(join(projectRoot(), 'templates'));
  const source = sources.get(path) ?? '';
  const edited = edit(source);
  expect(edited).not.toBe(source);
  sources.set(path, edited);
  const { view } = renderHtml('expectation-sheet', anInput(aDesigner()));
  return renderView(view, { templates: new Templates(sources), styleOf: documentTemplates().styleOf });
}

describe('a document that drops an expectation', () => {
  it('is refused with the name of each one when its template loses a section', () => {
    const html = sheetWithTemplate('documents/expectation-sheet/body.hbs', (source) =>
      source.replace(/\{\{#with communication\}\}[^]*?\{\{\/with\}\}/u, ''),
    );
    expect(() => assertComplete('expectation-sheet', aDesigner(), html)).toThrow(
      /3 expectations of the role are not in it\.\n {2}norm-chat: norm “Team chat” \(\/norms\/0\)\n {2}norm-phone: norm “Phone” \(\/norms\/1\)\n {2}quiet-hours: quiet hours \(\/quietHours\)$/u,
    );
  });

  it('is refused when a template forgets to mark what it states', () => {
    const html = sheetWithTemplate('partials/set-times.hbs', (source) => source.replace('{{states expectation}}', ''));
    expect(() => assertComplete('expectation-sheet', aDesigner(), html)).toThrow(
      /office-day: sync duty “Studio day” \(\/sync\/0\)/u,
    );
  });

  it('cannot be made whole by a text that looks like a mark', () => {
    const model = workModelSchema.parse({
      ...structuredClone(aDesigner()),
      texts: { summary: '<p data-expectation="never-stated"> data-expectation="never-stated"' },
    });
    const { html } = renderHtml('job-description', anInput(model));
    expect(html).toContain('never-stated');
    expect(statedIn(html).has('never-stated')).toBe(false);
  });
});

describe('a contractor role that sets hours and places', () => {
  const controlled = workModelSchema.parse({
    ...structuredClone(aContractor()),
    role: {
      ...structuredClone(aContractor().role),
      places: [{ id: 'office', name: 'the office', kind: 'site' }],
      placeRules: [{ id: 'office-mondays', place: 'office', days: ['MO'], rule: 'required' }],
    },
    quietHours: { id: 'quiet-hours', hours: { SU: [[0, 1440]] } },
  });

  it('cannot have a statement of work, and is told why', () => {
    const make = (): unknown => renderHtml('statement-of-work', anInput(controlled));
    expect(make).toThrow(MissingExpectationsError);
    expect(make).toThrow(
      /quiet-hours: quiet hours \(\/quietHours\)\. A statement of work cannot hold it: a contractor decides when to be reached/u,
    );
    expect(make).toThrow(
      /office-mondays: place rule \(\/role\/placeRules\/0\)\. A statement of work cannot hold it: a contractor chooses where to work/u,
    );
  });

  it('can still have its expectation sheet', () => {
    expect(renderHtml('expectation-sheet', anInput(controlled)).view.states).toContain('office-mondays');
  });
});
