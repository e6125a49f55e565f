import type { ViewType } from './view-type.js';

/** What `this` is at a place of a template, what was around it, and which values are known to be there. */
export interface Scope {
  readonly type: ViewType;
  readonly outer: Scope | null;
  readonly root: ViewType;
  /** Paths under `this` that an `{{#if}}` around the place has found to be there. */
  readonly known: ReadonlySet<string>;
  /** Inside a loop, where `@index` and the like are. */
  readonly isLoop: boolean;
}

/** A path of a template that leads nowhere. */
export interface Dead {
  /** The part of the path that is not there. */
  readonly part: string;
  /** Names that are there instead; empty when what stands before the part has no members. */
  readonly names: readonly string[];
}

const LOOP_VALUES = ['index', 'key', 'first', 'last'];

/** Where a path leads: to a type, or nowhere. */
export function lookUp(path: hbs.AST.PathExpression, scope: Scope): ViewType | Dead {
  const { parts, data, depth } = path;
  if (data) return dataValue(parts, scope);
  let from: Scope | null = scope;
  for (let level = 0; level < depth; level++) from = from?.outer ?? null;
  if (from === null) return { part: path.original, names: [] };
  return walk(from.type, parts, from.known);
}

function dataValue(parts: readonly string[], scope: Scope): ViewType | Dead {
  const [name = '', ...rest] = parts;
  if (name === 'root') return walk(scope.root, rest, new Set());
  if (LOOP_VALUES.includes(name) && scope.isLoop && rest.length === 0) return { is: 'printable', absent: false };
  return { part: `@${name}`, names: scope.isLoop ? LOOP_VALUES.map((value) => `@${value}`) : ['@root'] };
}

function walk(start: ViewType, parts: readonly string[], known: ReadonlySet<string>): ViewType | Dead {
  let type = start;
  for (const [index, part] of parts.entries()) {
    if (type.is !== 'object') return { part, names: [] };
    const member = Object.hasOwn(type.members, part) ? type.members[part] : undefined;
    if (member === undefined) return { part, names: Object.keys(type.members) };
    type = known.has(parts.slice(0, index + 1).join('.')) ? { ...member, absent: false } : member;
  }
  return type;
}

/** The same place, with a value known to be there; values of `outer` scopes are noted in these. */
export function knowing(path: hbs.AST.PathExpression, scope: Scope): Scope {
  if (path.data || path.parts.length === 0) return scope;
  if (path.depth === 0) return { ...scope, known: new Set([...scope.known, path.parts.join('.')]) };
  if (scope.outer === null) return scope;
  return { ...scope, outer: knowing({ ...path, depth: path.depth - 1 }, scope.outer) };
}
