import Handlebars from 'handlebars';
import { TemplateError } from '../template-error.js';
import { isPath } from '../nodes.js';
import { MarkupReader } from './markup-reader.js';

/**
 * Reads a template as HTML with values in it and refuses everything that is not plain markup for text: see `allowed-markup`. Values may
 * stand in text and inside quotes, so that no value can become a tag; blocks and partials stand between elements and are whole in
 * themselves, so that what is read here is what a browser will read.
 *
 * @returns the printed values that stand inside quotes, where pictures have no place
 * @throws TemplateError with the line
 */
export function checkMarkup(template: string, program: hbs.AST.Program): ReadonlySet<hbs.AST.Node> {
  const visitor = new MarkupVisitor(template);
  visitor.accept(program);
  return visitor.quoted;
}

class MarkupVisitor extends Handlebars.Visitor {
  readonly quoted = new Set<hbs.AST.Node>();
  private reader: MarkupReader;

  constructor(private readonly template: string) {
    super();
    this.reader = new MarkupReader(template);
  }

  override Program(program: hbs.AST.Program): void {
    const outer = this.reader;
    this.reader = new MarkupReader(this.template);
    super.Program(program);
    this.reader.end();
    this.reader = outer;
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const { value, loc } = content;
    // Handlebars takes white space away at both ends; lines are counted from where the text began.
    const original = typeof content.original === 'string' ? content.original : value;
    const line = loc.start.line + linesIn(original.slice(0, Math.max(0, original.indexOf(value))));
    this.reader.read(value, line);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { path, params, loc } = mustache;
    const name = isPath(path) ? path.original : '';
    if (name === 'states') this.reader.mark(loc.start.line);
    else if (this.reader.value(nameOfValue(name === 'print' ? params[0] : path), loc.start.line))
      this.quoted.add(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.reader.outside(`{{#${block.path.original}}}`, block.loc.start.line);
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.reader.outside('a partial', partial.loc.start.line);
  }

  override CommentStatement(comment: hbs.AST.CommentStatement): void {
    this.reader.outside('a comment', comment.loc.start.line);
  }

  override PartialBlockStatement(block: hbs.AST.PartialBlockStatement): void {
    throw new TemplateError(this.template, block.loc.start.line, null, 'partials with a body are not used.');
  }
}

/** The last part of a path: addresses come only from values that are addresses by their name. */
function nameOfValue(path: hbs.AST.Node | undefined): string {
  return path !== undefined && isPath(path) ? (path.parts.at(-1) ?? 'this') : '';
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
