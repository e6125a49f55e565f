import Handlebars from 'handlebars';
import { isPath } from './nodes.js';
import { TemplateError } from './template-error.js';

/** Blocks that a template may use. */
export const BLOCKS: ReadonlySet<string> = new Set(['each', 'if', 'unless', 'with']);
/** Deeper than any template of a document; shallow enough for the recursion of Handlebars' own compiler. */
const DEEPEST_NESTING = 40;
/** Values, blocks and partials of one source; the longest that ships has 60. What is read is compiled, and that takes time. */
const MOST_PLACES = 5_000;
const TOO_DEEP = `blocks are nested more than ${DEEPEST_NESTING} deep.`;
/** Helpers of our own, one a file in `helpers/`. */
const HELPERS: ReadonlySet<string> = new Set(['print', 'states']);

export const COMPILE_OPTIONS = {
  strict: true,
  assumeObjects: false,
  knownHelpersOnly: true,
  // Indenting a partial would shift its lines and change the text inside <pre>.
  preventIndent: true,
  knownHelpers: {
    helperMissing: false,
    blockHelperMissing: false,
    log: false,
    lookup: false,
    each: true,
    if: true,
    unless: true,
    with: true,
    print: true,
    states: true,
  },
} satisfies CompileOptions;

/**
 * Reads a template and makes it stricter than Handlebars itself: a missing value is an error also where it is an argument
 * (`{{#if missing}}`), a printed null is an error, unescaped output and scripts are refused.
 *
 * @param partials names of the partials it may call
 * @throws TemplateError
 */
export function parseStrictly(template: string, source: string, partials: ReadonlySet<string>): hbs.AST.Program {
  refuseScripts(template, source);
  refuseTowers(template, source);
  const program = parse(template, source);
  new StrictReading(template, partials).accept(program);
  return program;
}

function parse(template: string, source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source, { srcName: template });
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateError(template, null, null, TOO_DEEP, { cause: error });
    const message = error instanceof Error ? error.message : String(error);
    const line = /on line (\d+)|- (\d+):\d+$/u.exec(message);
    const at = line === null ? null : Number(line[1] ?? line[2]);
    throw new TemplateError(template, at, null, `cannot be read. ${message}`, { cause: error });
  }
}

/** Scripts have no use on paper, and a template is the one text that is not escaped. */
function refuseScripts(template: string, source: string): void {
  const found = /<script|\son[a-z]+\s*=|javascript:/iu.exec(source);
  if (found === null) return;
  const line = source.slice(0, found.index).split('\n').length;
  throw new TemplateError(template, line, null, `holds “${found[0].trim()}”. Templates of documents have no scripts.`);
}

/**
 * Counted in the text, before it is parsed: the parser takes seconds for a tower of some thousand blocks. An `{{else if}}` is a block
 * inside the one before.
 */
function refuseTowers(template: string, source: string): void {
  const chains: number[] = [];
  let depth = 0;
  for (const { 1: sign, index } of source.matchAll(/\{\{\{{0,2}~?\s*(#|\/|\^(?!~?\s*\})|else\s+\w)/gu)) {
    if (sign === '/') depth -= chains.pop() ?? 0;
    else {
      depth += 1;
      if (sign === '#' || sign === '^') chains.push(1);
      else chains.push((chains.pop() ?? 0) + 1);
    }
    if (depth <= DEEPEST_NESTING) continue;
    throw new TemplateError(template, source.slice(0, index).split('\n').length, null, TOO_DEEP);
  }
}

class StrictReading extends Handlebars.Visitor {
  private places = 0;

  constructor(
    private readonly template: string,
    private readonly partials: ReadonlySet<string>,
  ) {
    super();
  }

  override Program(program: hbs.AST.Program): void {
    this.places += program.body.length;
    if (this.places > MOST_PLACES) this.refuse(program, `it has more than ${MOST_PLACES} values and blocks.`);
    super.Program(program);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped)
      this.refuse(mustache, 'prints without escaping. Use two braces; pictures of our own are recognised.');
    if (!isPath(mustache.path)) this.refuse(mustache, 'prints a fixed text; write it without braces.');
    super.MustacheStatement(mustache);
    const { original } = mustache.path;
    if (HELPERS.has(original)) locate(mustache, this.template, pathsOf(mustache.params));
    else if (mustache.params.length === 0) printed(mustache, mustache.path, this.template);
    else this.refuse(mustache, `“${original}” is not a helper that templates have.`);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (!BLOCKS.has(block.path.original))
      this.refuse(block, `“${block.path.original}” is not a block that templates have.`);
    if (block.params.length !== 1 || block.params.some((value) => !isPath(value) && value.type !== 'SubExpression'))
      this.refuse(block, `“${block.path.original}” takes one value of the view.`);
    if ([block.program, block.inverse].some((program) => program?.blockParams?.length))
      this.refuse(block, 'names for values (“as |name|”) are not used; inside the block the value is “this”.');
    if (block.hash?.pairs.length) this.refuse(block, 'blocks take no options.');
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = isPath(partial.name) ? partial.name.original : null;
    if (name === null || !this.partials.has(name)) {
      this.refuse(partial, `there is no partial “${name ?? '(dynamic)'}” in templates/partials.`);
    }
    // The name is not a value of the view, so it must not be looked up there.
    for (const param of partial.params) this.accept(param);
    this.accept(partial.hash);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    // Handlebars checks the last part of a path only: name the middle of a deeper one with {{#with}}.
    if (path.parts.length > (path.data ? 3 : 2))
      this.refuse(path, `“${path.original}” has too many parts; use {{#with}}.`);
    // Handlebars checks only what is printed; this flag of its compiler makes it check arguments as well.
    Object.assign(path, { strict: true });
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.refuse(expression, 'calls inside calls are not used; the view holds the value as it is printed.');
  }

  override PartialBlockStatement(block: hbs.AST.PartialBlockStatement): void {
    this.refuse(block, 'partials with a body are not used.');
  }

  override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
    this.refuse(block, 'a partial belongs in a file of its own.');
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuse(decorator, 'decorators are not used.');
  }

  private refuse(node: hbs.AST.Node, reason: string): never {
    throw new TemplateError(this.template, node.loc.start.line, null, reason);
  }
}

function pathsOf(params: readonly hbs.AST.Expression[]): string {
  return params.map((param) => (isPath(param) ? param.original : param.type)).join(' ');
}

/** `{{title}}` becomes `{{print title}}`. */
function printed(mustache: hbs.AST.MustacheStatement, path: hbs.AST.PathExpression, template: string): void {
  mustache.params = [path];
  const helper: hbs.AST.PathExpression = { ...path, data: false, depth: 0, parts: ['print'], original: 'print' };
  mustache.path = helper;
  locate(mustache, template, path.original);
}

/** Adds to a helper call where it stands. */
function locate(mustache: hbs.AST.MustacheStatement, template: string, name: string): void {
  const { loc } = mustache;
  const text = (key: string, value: string): hbs.AST.HashPair => {
    const literal: hbs.AST.StringLiteral = { type: 'StringLiteral', value, original: value, loc };
    return { type: 'HashPair', key, value: literal, loc };
  };
  const line: hbs.AST.NumberLiteral = { type: 'NumberLiteral', value: loc.start.line, original: loc.start.line, loc };
  mustache.hash = {
    type: 'Hash',
    pairs: [text('template', template), text('name', name), { type: 'HashPair', key: 'line', value: line, loc }],
    loc,
  };
}
