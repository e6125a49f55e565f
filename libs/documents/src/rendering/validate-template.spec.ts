import { bodyPath, shippedSources, stylePath } from '../templating/document-templates.js';
import { organisationTemplates } from '../templating/organisation-templates.js';
import { TemplateError } from '../templating/template-error.js';
import { templateHash, templateSourcesSchema, type TemplateSources } from '../templating/template-sources.js';
import { DOCUMENT_KINDS } from '../views/document-kinds.js';
import { renderView } from './render-html.js';
import { sampleView } from './sample-view.js';
import { validateTemplate, type TemplateFault } from './validate-template.js';

const SHEET = 'expectation-sheet';

const shipped = shippedSources;

/** Faults of the sheet with `text` put into its body, on a line of its own at the end. */
function faultsWith(text: string, partials: Record<string, string> = {}): Promise<TemplateFault[]> {
  return validateTemplate(SHEET, { body: `${shipped(SHEET).body}${text}\n`, style: null, partials });
}

const LINE = (shipped(SHEET).body ?? '').split('\n').length;

describe.each(DOCUMENT_KINDS)('the shipped template of the %s', (kind) => {
  it('would be accepted from an organisation', async () => {
    expect(await validateTemplate(kind, shipped(kind))).toEqual([]);
  });

  it('is what an organisation has that replaces nothing', async () => {
    const none = templateSourcesSchema.parse({});
    expect(await validateTemplate(kind, none)).toEqual([]);
    const own = renderView(sampleView(kind), organisationTemplates(kind, none));
    expect(own).toBe(renderView(sampleView(kind), organisationTemplates(kind, shipped(kind))));
  });
});

describe('a template that asks for a value', () => {
  it.each([
    ['{{tilte}}', 'there is no value “tilte” here. Did you mean “title”?'],
    ['{{meta.rol}}', 'there is no “rol” in “meta.rol”. Did you mean “role”?'],
    ['{{#with setTimes}}{{#each items}}{{wherre}}{{/each}}{{/with}}', 'Did you mean “where”?'],
    [
      '{{#with setTimes}}{{#each items}}{{where}}{{/each}}{{/with}}',
      '“where” is absent in some roles: put {{#if where}} around it.',
    ],
    ['{{#each facts}}{{../titel}}{{/each}}', 'Did you mean “title”?'],
    ['{{facts}}', '“facts” is a list: go through it with {{#each}}.'],
    ['{{meta}}', 'not a text'],
    ['{{#each title}}{{/each}}', '{{#each}} needs a list; “title” is a text.'],
    ['{{#with facts}}{{/with}}', 'needs a value that holds values; “facts” is a list'],
    ['{{../title}}', 'there is no value “../title” here'],
    ['{{#with week}}{{#if picture}}<p title="{{picture}}">a</p>{{/if}}{{/with}}', 'not inside quotes'],
    ['{{@index}}', 'there is no value “@index” here'],
    ['{{title.length}}', 'there is no “length” in “title.length”'],
  ])('%s is told so by line and nearest name', async (text, reason) => {
    const [fault] = await faultsWith(text);
    expect(fault?.reason).toContain(reason);
    expect(fault).toMatchObject({ pointer: '/body', template: bodyPath(SHEET), line: LINE });
  });

  it('in a partial that it calls is told of the partial', async () => {
    expect(await faultsWith('{{> list facts}}')).toMatchObject([{ template: 'partials/list.hbs', value: 'this' }]);
  });

  it('that may be absent is not told so where the template has asked for it', async () => {
    const asked = '{{#if busy}}{{busy.heading}}{{/if}}{{#unless busy}}{{else}}{{busy.heading}}{{/unless}}';
    expect(
      await faultsWith(
        `${asked}{{#with setTimes}}{{#each items}}{{#if where}}{{#each tags}}{{../where}}{{/each}}{{/if}}{{/each}}{{/with}}`,
      ),
    ).toEqual([]);
  });
});

describe('a template that tries to reach what the view does not hold', () => {
  it.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{this.constructor}}',
    '{{meta.__proto__}}',
    '{{meta.constructor}}',
    '{{@root.constructor}}',
    '{{@root.__proto__}}',
    '{{[constructor]}}',
    '{{"constructor"}}',
    '{{#with constructor}}{{/with}}',
    '{{#with __proto__}}{{#with constructor}}{{/with}}{{/with}}',
    '{{#each constructor}}{{/each}}',
    '{{lookup this "constructor"}}',
    '{{#with (lookup this "constructor")}}{{/with}}',
    '{{helperMissing}}',
    '{{blockHelperMissing title}}',
    '{{log title}}',
    '{{#constructor}}{{/constructor}}',
    '{{> (lookup this "title")}}',
    '{{> constructor}}',
    '{{> __proto__}}',
    '{{#> list}}{{/list}}',
    '{{* decorator}}',
    '{{#*inline "x"}}{{/inline}}',
    '{{{title}}}',
    '{{&title}}',
    '{{#each facts as |fact|}}{{fact.text}}{{/each}}',
    '{{#if title includeZero=true}}{{/if}}',
    '{{#if "x"}}{{/if}}',
    '{{{{raw}}}}<script>{{{{/raw}}}}',
  ])('%s is refused', async (text) => {
    const [fault] = await faultsWith(text);
    expect(fault).toMatchObject({ pointer: '/body', template: bodyPath(SHEET) });
    expect(fault?.reason).toMatch(/./u);
  });
});

describe('markup that is not plain', () => {
  it.each([
    ['<script>x</script>', 'no scripts'],
    ['<SCRIPT>x</SCRIPT>', 'no scripts'],
    ['<p onclick="x">a</p>', 'no scripts'],
    ['<p ONCLICK="x">a</p>', 'no scripts'],
    ['<p\tonfocus="x">a</p>', 'no scripts'],
    ['<img src="http://evil.example/x.png" alt="">', 'Nothing is loaded'],
    ['<img src="//evil.example/x.png" alt="">', 'Nothing is loaded'],
    ['<img src="file:///etc/passwd" alt="">', 'Nothing is loaded'],
    ['<img src="data:text/html;base64,AAAA" alt="">', 'Nothing is loaded'],
    ['<img src="data:image/svg+xml;base64,AAAA" alt="">', 'Nothing is loaded'],
    [`<img src="data:image/png;base64,${'A'.repeat(130_000)}" alt="">`, 'a picture has at most'],
    ['<img src="{{title}}" alt="">', 'takes no value but “source”'],
    ['<img src="data:image/png;base64,{{title}}" alt="">', 'takes no value but “source”'],
    ['<img srcset="http://evil.example/x 2x" alt="">', 'takes no srcset'],
    ['<a href="{{title}}">a</a>', 'takes no value but “href”'],
    ['<a href="https://evil.example/{{title}}">a</a>', 'takes no value'],
    ['<a href="&#106;avascript:x">a</a>', 'a link goes to'],
    ['<a href="vbscript:x">a</a>', 'a link goes to'],
    ['<a href="file:///etc/passwd">a</a>', 'a link goes to'],
    ['<iframe src="https://evil.example"></iframe>', 'loads nothing'],
    ['<object data="x"></object>', 'loads nothing'],
    ['<embed src="x">', 'loads nothing'],
    ['<form action="https://evil.example"></form>', 'sends nothing'],
    ['<input name="x">', 'sends nothing'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">', 'is made by Workpact'],
    ['<base href="https://evil.example">', 'is made by Workpact'],
    ['<link rel="stylesheet" href="https://evil.example">', 'loads nothing'],
    ['<style>p{}</style>', 'belongs into style.css'],
    ['<svg><foreignObject></foreignObject></svg>', 'is not an element'],
    ['<math></math>', 'is not an element'],
    ['<template></template>', 'is not an element'],
    ['<noscript></noscript>', 'is not an element'],
    ['<plaintext>', 'is not an element'],
    ['<x-y></x-y>', 'is not an element'],
    ['<p style="background:url(http://evil.example)">a</p>', 'takes no style='],
    ['<p hidden="">a</p>', 'takes no hidden='],
    ['<p data-expectation="norm-chat">a</p>', '{{states expectation}}'],
    ['<!-- x -->', 'write comments as'],
    ['<![CDATA[x]]>', 'begins no tag'],
    ['<?xml?>', 'begins no tag'],
    ['a < b', 'begins no tag'],
    ['<p class=x>a</p>', 'in quotes'],
    [`{{#if title}}<p class='a">x</p>{{/if}}`, 'does not end in the block'],
    ['<p class="a"id="b">a</p>', 'come attributes'],
    ['<p {{title}}>a</p>', 'come attributes'],
    ['<p{{title}}>a</p>', 'belongs inside the quotes'],
    ['<p{{#if title}} class="x"{{/if}}>a</p>', 'stands inside the tag'],
    ['<{{title}}>', 'begins no tag'],
    ['<s{{! }}cript>', 'stands inside the tag'],
    ['<p{{states title~}} class="x">a</p>', 'come attributes'],
    ['{{states title}}', 'stands inside a tag'],
    ['{{#if title}}<div>{{/if}}', 'is not closed in the block'],
    ['{{#if title}}</main>{{/if}}', 'closes nothing'],
    ['<b><i>a</b></i>', 'closes <i>'],
    ['{{#if title}}<p class="{{/if}}', 'does not end in the block'],
    ['<div/>', 'is not closed by'],
  ])('%s is refused', async (text, reason) => {
    const [fault] = await faultsWith(text);
    expect(fault?.reason).toContain(reason);
    expect(fault).toMatchObject({ pointer: '/body', line: LINE });
  });

  it('is found at its line in a partial, after white space that the template takes away', async () => {
    const faults = await faultsWith('{{> note}}', { note: '<p>\n{{~title}}\n  <b>x</b>\n<i onx="1">\n</p>' });
    expect(faults).toMatchObject([{ pointer: '/partials/note', template: 'partials/note.hbs', line: 4 }]);
  });

  it('is not what people need: links, pictures inside, tables, values in quotes', async () => {
    const text = `<table class="{{meta.kind}}"><tr><th scope="row" lang="en">{{title}}</th><td colspan="2">a &lt; b</td></tr></table>
<a href="https://example.org/a?b=c#d">a</a><a href='mailto:a@example.org' title='"'>b</a><a href="#top">c</a><br>
<img src="data:image/png;base64,iVBORw0KGgo=" alt="{{title}}" width="10">{{#if meta.logo}}{{#with meta.logo}}<img src="{{source}}" alt="{{alt}}">{{/with}}{{/if}}`;
    expect(await faultsWith(text)).toEqual([]);
  });
});

it('style that is not plain is told as a fault of the style', async () => {
  const [fault] = await validateTemplate(SHEET, { body: null, style: '\n@import "x";', partials: {} });
  expect(fault).toMatchObject({ pointer: '/style', template: stylePath(SHEET), line: 2 });
});

describe('a template that asks for too much', () => {
  it.each([
    ['loops in loops', `${'{{#each @root.states}}'.repeat(9)}<p>x</p>${'{{/each}}'.repeat(9)}`, {}, /multiply/u],
    [
      'partials that call two partials each',
      '{{> p0 this}}',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `p${at}`,
          at === 39 ? '<p>x</p>' : `{{> p${at + 1} this}}{{> p${at + 1} this}}`,
        ]),
      ),
      /so many partials/u,
    ],
    [
      'a partial that calls itself',
      '{{> loop this}}',
      { loop: '{{#if title}}{{> loop this}}{{/if}}' },
      /calls it again/u,
    ],
    ['two partials that call each other', '{{> a this}}', { a: '{{> b this}}', b: '{{> a this}}' }, /calls it again/u],
    ['deep nesting', `${'{{#if title}}'.repeat(60)}${'{{/if}}'.repeat(60)}`, {}, /more than 40 deep/u],
    ['a tower', `${'{{#if title}}'.repeat(5_000)}${'{{/if}}'.repeat(5_000)}`, {}, /more than 40 deep|more than 5000/u],
    ['a chain', `{{#if title}}${'{{else if title}}'.repeat(3_000)}{{/if}}`, {}, /more than 40 deep/u],
    ['very many values', '{{title}}'.repeat(6_000), {}, /more than 5000/u],
    ['unclosed blocks', '{{#if title}}'.repeat(30), {}, /cannot be read/u],
    ['many brackets', '{{'.repeat(50_000), {}, /cannot be read/u],
  ])('by %s is refused at once', async (_, text, partials, reason) => {
    const [fault] = await faultsWith(text, partials);
    expect(fault?.reason).toMatch(reason);
  });

  it('is refused before it is read when it is too long', () => {
    expect(templateSourcesSchema.safeParse({ body: 'x'.repeat(200_001) }).success).toBe(false);
    const partials = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`p${at}`, 'x']));
    expect(templateSourcesSchema.safeParse({ partials }).success).toBe(false);
    expect(templateSourcesSchema.safeParse({ partials: { '../x': 'x' } }).success).toBe(false);
    expect(templateSourcesSchema.parse(JSON.parse('{"partials":{"__proto__":"x"}}')).partials).toEqual({});
  });

  it('gives the same refusal each time it is filled, without a clock', () => {
    const loops = `${'{{#each @root.states}}'.repeat(4)}<p>x</p>${'{{/each}}'.repeat(4)}`;
    const sources = { ...templateSourcesSchema.parse({}), body: loops };
    const view = { ...sampleView(SHEET), states: Array.from({ length: 60 }, (_, at) => `e-${at}`) };
    const fill = (): string => renderView(view, organisationTemplates(SHEET, sources));
    expect(fill).toThrow(TemplateError);
    expect(fill).toThrow(/loops inside loops/u);
  });
});

describe('a template that leaves something out', () => {
  it('is refused with what is missing', async () => {
    const body = (shipped(SHEET).body ?? '').replace(/\{\{#with communication\}\}[^]*?\{\{\/with\}\}/u, '');
    const faults = await validateTemplate(SHEET, { body, style: null, partials: {} });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.reason).toMatch(/not complete: the sample role expects .*norm-chat/u);
  });

  it('is refused when it forgets to mark what it states', async () => {
    const faults = await validateTemplate(SHEET, {
      ...shipped(SHEET),
      partials: { 'set-times': (shipped(SHEET).partials['set-times'] ?? '').replace('{{states expectation}}', '') },
    });
    expect(faults[0]?.reason).toContain('{{states expectation}}');
  });
});

describe('the hash of a template', () => {
  it('is the same for the same sources in whatever order, and differs for any other', () => {
    const sources = (partials: Record<string, string>): TemplateSources => ({ body: 'a', style: null, partials });
    expect(templateHash(sources({ a: '1', b: '2' }))).toBe(templateHash(sources({ b: '2', a: '1' })));
    const hashes = [{}, { a: '1' }, { a: '2' }, { b: '1' }].map((partials) => templateHash(sources(partials)));
    expect(new Set([...hashes, templateHash({ body: null, style: 'a', partials: {} })]).size).toBe(5);
  });
});
