import { LANGUAGES } from '../language/language.js';
import { documentKindsFor } from '../views/document-kinds.js';
import { aContractor, aDesigner, anInput } from '../views/example-roles.fixture.js';
import { workModelSchema, type WorkModel } from '#work-model';
import { cssString } from './page-style.js';
import { renderHtml } from '../rendering/render-html.js';
import { SafeHtml } from '../safe-html.js';
import { TemplateError } from './template-error.js';
import { Templates } from './templates.js';

function render(body: string, view: object, partials: Record<string, string> = {}): string {
  const sources = new Map([['documents/x/body.hbs', body]]);
  for (const [name, source] of Object.entries(partials)) sources.set(`partials/${name}.hbs`, source);
  return new Templates(sources).render('documents/x/body.hbs', view);
}

function faultOf(
  body: string,
  view: object,
  partials: Record<string, string> = {},
): Pick<TemplateError, 'template' | 'line' | 'value' | 'message'> {
  try {
    render(body, view, partials);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('The template was filled.');
}

describe('a value that is missing', () => {
  it.each([
    ['<p>\n{{title}}</p>', {}, 2, 'title'],
    ['{{#each rows}}\n\n{{day}}{{/each}}', { rows: [{ day: 'Monday' }, {}] }, 3, 'day'],
    ['{{meta.role}}', { meta: {} }, 1, 'meta.role'],
    ['{{meta.role}}', { meta: null }, 1, 'meta.role'],
    ['\n{{#if week}}x{{/if}}', {}, 2, 'week'],
    ['{{#each items}}{{/each}}', {}, 1, 'items'],
    ['{{#with place}}{{/with}}', {}, 1, 'place'],
    ['{{#each rows}}{{../title}}{{/each}}', { rows: [1] }, 1, '../title'],
    ['<p{{states id}}>', {}, 1, 'id'],
    ['{{toString}}', {}, 1, 'toString'],
    ['{{constructor}}', {}, 1, 'constructor'],
    ['{{__proto__}}', {}, 1, '__proto__'],
  ])('in %j is an error that names template, line and value', (body, view, line, value) => {
    expect(faultOf(body, view)).toMatchObject({ template: 'documents/x/body.hbs', line, value });
  });

  it('inside a partial is located in the partial', () => {
    const partials = { outer: '{{> inner row}}', inner: '<b>\n{{name}}\n</b>' };
    const fault = faultOf('{{> outer this}}', { row: {} }, partials);
    expect(fault).toMatchObject({ template: 'partials/inner.hbs', line: 2, value: 'name' });
    expect(fault.message).toBe('partials/inner.hbs, line 2: there is no value “name” for this template.');
  });

  it.each([
    ['null', null],
    ['empty', ''],
    ['of type object', {}],
    ['of type boolean', true],
    ['of type function', () => 'x'],
  ])('is never a blank: what is %s cannot be printed', (what, title) => {
    const fault = faultOf('a\n{{title}}', { title });
    expect(fault).toMatchObject({ line: 2, value: 'title' });
    expect(fault.message).toContain(`“title” is ${what}`);
  });
});

describe('a template', () => {
  it.each([
    ['{{{title}}}', 'prints without escaping'],
    ['{{&title}}', 'prints without escaping'],
    ['{{lookup this "a"}}', '“lookup” is not a helper'],
    ['{{shout title}}', '“shout” is not a helper'],
    ['{{#if (shout title)}}{{/if}}', 'calls inside calls'],
    ['{{#shout}}{{/shout}}', 'is not a block'],
    ['{{> nowhere}}', 'there is no partial “nowhere”'],
    ['{{> (choose)}}', 'there is no partial'],
    ['{{#*inline "x"}}{{/inline}}', 'file of its own'],
    ['{{a.b.c}}', 'too many parts'],
    ['<script>1</script>', 'no scripts'],
    ['<p onclick="x()">', 'no scripts'],
    ['<a href="javascript:x">', 'no scripts'],
    ['{{#if}', 'cannot be read'],
  ])('that holds %s is refused', (body, reason) => {
    expect(faultOf(body, { title: 'x', a: { b: { c: 'x' } } }).message).toContain(reason);
  });

  it('prints text escaped, numbers, and pictures of our own as they are', () => {
    const picture = SafeHtml.ofOwnMarkup('<svg/>');
    expect(render('{{text}} {{count}} {{picture}}', { text: '<b> & "', count: 0, picture })).toBe(
      '&lt;b&gt; &amp; &quot; 0 <svg/>',
    );
  });

  it('takes no markup from something that only looks like a picture of ours', () => {
    const fake = { $markup: '<script>', html: '<script>', toString: () => '<script>', toHTML: () => '<script>' };
    expect(faultOf('{{picture}}', { picture: fake }).message).toContain('of type object');
  });
});

describe('a role full of markup', () => {
  const attack = '</style></title><script>alert(1)</script><img src=x onerror=alert(2)>"\'{{title}}';

  function poisoned(model: WorkModel): WorkModel {
    const keep = new Set([
      'id',
      'kind',
      'rrule',
      'timeZone',
      'currency',
      'unit',
      'engagement',
      'language',
      'place',
      'colour',
      'logo',
      'rule',
      'mode',
      'clock',
      'locationMode',
      'contractType',
      'flsa',
      'type',
      'code',
      'attendance',
      'effortPer',
      'appliesTo',
      'adHocContact',
      'responseKind',
      'from',
      'to',
    ]);
    const dates = /^\d{4}-\d{2}-\d{2}$/u;
    const lists = new Set(['days', 'forbid', 'jurisdictions', 'dependsOn', 'exceptDates']);
    const visit = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') return keep.has(key) || dates.test(value) ? value : attack;
      if (Array.isArray(value)) return lists.has(key) ? value : value.map((item) => visit(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, name)]));
    };
    return workModelSchema.parse(visit(model, ''));
  }

  const cases = [aDesigner(), aContractor()].flatMap((model) =>
    documentKindsFor(model).flatMap((kind) => LANGUAGES.map((language) => ({ model, kind, language, role: model.id }))),
  );

  it.each(cases)('puts no element into the $kind of the $role in $language', ({ model, kind, language }) => {
    const clean = elements(renderHtml(kind, anInput(model, { language })).html);
    const { html } = renderHtml(kind, anInput(poisoned(model), { language }));
    expect(html).toContain('alert(1)');
    expect(new Set(elements(html))).toEqual(new Set(clean));
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img/u);
  });

  function elements(html: string): string[] {
    return [...html.matchAll(/<([a-zA-Z!/][^\s>]*)/gu)].map(([, name]) => name ?? '');
  }
});

describe('text in the running footer', () => {
  it.each([
    ['Designer · Version 1', '"Designer · Version 1"'],
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['</style>', '"\\3c \\2f style\\3e "'],
    ['line\nbreak', '"line\\a break"'],
    ['Größe 😀', '"Größe \\1f600 "'],
  ])('%j is written as the CSS string %s', (text, css) => {
    expect(cssString(text)).toBe(css);
  });
});
