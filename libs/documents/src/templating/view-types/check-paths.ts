import { nearest } from '#work-model';
import { isBlock, isMustache, isPartial, isPath } from '../nodes.js';
import { TemplateError } from '../template-error.js';
import { knowing, lookUp, type Dead, type Scope } from './scope.js';
import { present, type ViewType } from './view-type.js';

/** Places of all partials, each counted as often as it is called: enough for 20 times the shipped templates. */
const MOST_PLACES = 40_000;

/** Heads of columns that the view has whenever one of the rows has something for them: whoever prints the cell may print the head. */
const COMPANIONS: ReadonlySet<string> = new Set(['columns.who', 'columns.mayWork', 'columns.kept']);

/**
 * Follows every path of a template through the shape of its view, partials included, and names each that leads nowhere, is printed
 * although it is no text, or may be absent where it is printed. So a fault shows when the template is saved, and not with the first
 * role that lacks the value.
 */
export class PathCheck {
  readonly faults: TemplateError[] = [];
  private readonly seen = new Set<string>();
  private readonly calls: string[] = [];
  private places = 0;

  /**
   * @param programs path under `templates/` → template as read, bodies and partials
   * @param quoted printed values that stand inside quotes
   */
  constructor(
    private readonly programs: ReadonlyMap<string, hbs.AST.Program>,
    private readonly quoted: ReadonlySet<hbs.AST.Node>,
  ) {}

  check(path: string, view: ViewType): void {
    this.template(path, { type: view, outer: null, root: view, known: new Set(), isLoop: false });
  }

  private template(path: string, scope: Scope): void {
    const program = this.programs.get(path);
    if (program === undefined) return;
    this.calls.push(path);
    this.program(program, scope);
    this.calls.pop();
  }

  private program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) {
      if (++this.places > MOST_PLACES) {
        this.fault(program ?? statement, null, 'calls so many partials that it cannot be checked.');
        return;
      }
      this.statement(statement, scope);
    }
  }

  private statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (isMustache(statement)) this.mustache(statement, scope);
    else if (isBlock(statement)) this.block(statement, scope);
    else if (isPartial(statement)) this.partial(statement, scope);
  }

  private mustache(mustache: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path, params } = mustache;
    const isStates = isPath(path) && path.original === 'states';
    const value = isPath(path) && ['print', 'states'].includes(path.original) ? params[0] : path;
    if (value === undefined || !isPath(value)) return;
    const type = this.typeOf(value, scope);
    if (type === null) return;
    if (type.is === 'printable' && type.isPicture && this.quoted.has(mustache))
      this.fault(value, value.original, `“${value.original}” is a picture: it stands between tags, not inside quotes.`);
    if (type.is !== 'printable')
      this.fault(
        value,
        value.original,
        `“${value.original}” is ${type.is === 'list' ? 'a list: go through it with {{#each}}' : 'not a text: it holds values'}.`,
      );
    else if (type.absent && !isStates && !COMPANIONS.has(value.parts.slice(-2).join('.'))) {
      this.fault(
        value,
        value.original,
        `“${value.original}” is absent in some roles: put {{#if ${value.original}}} around it.`,
      );
    }
  }

  private block({ path, params, program, inverse }: hbs.AST.BlockStatement, scope: Scope): void {
    const [value] = params;
    if (value === undefined || !isPath(value)) return;
    const type = this.typeOf(value, scope);
    const name = path.original;
    if (name === 'if' || name === 'unless') {
      const there = knowing(value, scope);
      this.program(program, name === 'if' ? there : scope);
      this.program(inverse, name === 'if' ? scope : there);
      return;
    }
    this.program(inverse, scope);
    if (type === null) return;
    const wanted = name === 'each' ? 'list' : 'object';
    if (type.is !== wanted) {
      this.fault(
        value,
        value.original,
        `{{#${name}}} needs ${wanted === 'list' ? 'a list' : 'a value that holds values'}; “${value.original}” is ${WORDS[type.is]}.`,
      );
      return;
    }
    const inner = type.is === 'list' ? type.item : present(type);
    this.program(program, {
      type: inner,
      outer: scope,
      root: scope.root,
      known: new Set(),
      isLoop: name === 'each' || scope.isLoop,
    });
  }

  private partial({ name, params, hash, loc }: hbs.AST.PartialStatement, scope: Scope): void {
    const path = `partials/${isPath(name) ? name.original : ''}.hbs`;
    const [value] = params;
    const given = value !== undefined && isPath(value) ? this.typeOf(value, scope) : scope.type;
    const added = (hash?.pairs ?? []).map(
      (pair) => [pair.key, isPath(pair.value) ? this.typeOf(pair.value, scope) : TEXT] as const,
    );
    if (given === null || added.some(([, type]) => type === null)) return;
    if (this.calls.includes(path)) {
      this.fault({ loc }, null, `calls ${path}, which calls it again: partials go in one direction.`);
      return;
    }
    const isSame =
      value === undefined || (isPath(value) && value.depth === 0 && !value.data && value.parts.length === 0);
    const type = withMembers(
      given,
      added.flatMap(([key, member]) => (member === null ? [] : [[key, member] as const])),
    );
    if (type.absent)
      this.fault({ loc }, null, `gives ${path} a value that is absent in some roles: put {{#if}} around it.`);
    else this.template(path, { ...scope, type, outer: null, known: isSame ? scope.known : new Set() });
  }

  private typeOf(path: hbs.AST.PathExpression, scope: Scope): ViewType | null {
    const found = lookUp(path, scope);
    if ('is' in found) return found;
    this.fault(path, path.original, nowhere(path.original, found));
    return null;
  }

  private fault(node: Pick<hbs.AST.Node, 'loc'>, value: string | null, reason: string): void {
    const template = this.calls.at(-1) ?? '';
    const key = `${template}:${node.loc.start.line}:${reason}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.faults.push(new TemplateError(template, node.loc.start.line, value, reason));
  }
}

const TEXT: ViewType = { is: 'printable', absent: false };
const WORDS = { printable: 'a text', list: 'a list', object: 'a value that holds values' } as const;

function nowhere(original: string, { part, names }: Dead): string {
  const near = nearest(part, names);
  const what = original === part ? `there is no value “${original}” here.` : `there is no “${part}” in “${original}”.`;
  if (near !== null && near !== undefined) return `${what} Did you mean “${near}”?`;
  return names.length === 0 ? what : `${what} There are: ${names.join(', ')}.`;
}

function withMembers(type: ViewType, added: readonly (readonly [string, ViewType])[]): ViewType {
  if (added.length === 0 || type.is !== 'object') return type;
  return { ...type, members: { ...type.members, ...Object.fromEntries(added) } };
}
