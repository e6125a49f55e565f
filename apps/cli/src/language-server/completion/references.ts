import { CompletionItemKind } from 'vscode-languageserver/node';
import { ALL_RULES } from '#analysis';
import type { CheckedRole } from '../checked-document.js';
import type { KeyPath } from '../role-schema.js';
import { pageInShort } from '../rule-documentation.js';
import { lastingPath } from '../waiver-stub.js';
import type { Notation } from './notation.js';
import type { Proposal } from './proposal.js';

/** What is known of a role: the text as it stands, as plain values, and the last one that could be read. */
export interface RoleSources {
  readonly plain: unknown;
  readonly checked: CheckedRole | null;
}

/** Something that can be referred to. */
interface Named {
  readonly name: string;
  readonly detail: string | null;
  readonly docs?: string | null;
}

type Referred = (sources: RoleSources, path: KeyPath) => Named[];

const people: Referred = (sources) => itemsOf(sources, ['people'], 'name');
const places: Referred = (sources) => [
  ...itemsOf(sources, ['role', 'places'], 'name'),
  ...['home', 'video', 'phone', 'anywhere'].map((name) => ({ name, detail: 'needs no entry in places' })),
];
const otherDuties: Referred = (sources, path) => {
  const own = textAt(sources.plain, [...path.slice(0, 2), 'id']);
  return [...itemsOf(sources, ['sync'], 'title'), ...itemsOf(sources, ['async'], 'title')].filter(
    ({ name }) => name !== own,
  );
};
const rules: Referred = () => ALL_RULES.map(({ id, title }) => ({ name: id, detail: title, docs: pageInShort(id) }));

/** Places of findings; only those of the rule, when the waiver names it already. */
const findingPaths: Referred = ({ plain, checked }, path) => {
  if (checked === null) return [];
  const rule = textAt(plain, [...path.slice(0, 2), 'rule']);
  const meant = checked.report.findings.filter((finding) => rule === null || finding.rule === rule);
  return meant.map((finding) => ({
    name: lastingPath(checked.role.model, finding.path),
    detail: finding.rule,
    docs: finding.message,
  }));
};

/** Where a role file refers to something, by path with `*` for any item. */
const REFERENCES: Readonly<Record<string, Referred>> = {
  'sync/*/place': places,
  'async/*/place': places,
  'role/placeRules/*/place': places,
  'travel/*/from': places,
  'travel/*/to': places,
  'sync/*/participants/*': people,
  'sync/*/owner': people,
  'async/*/owner': people,
  'async/*/reviewer': people,
  'async/*/receiver': people,
  'async/*/dependsOn/*': otherDuties,
  'waivers/*/rule': rules,
  'waivers/*/path': findingPaths,
};

/** Whom or what a value may name; null where it names nothing of the file, so that the schema's examples are worth showing. */
export function referenceProposals(path: KeyPath, sources: RoleSources, notation: Notation): Proposal[] | null {
  const referred = REFERENCES[path.map((step) => (typeof step === 'number' ? '*' : step)).join('/')];
  if (!referred) return null;
  const byName = new Map(referred(sources, path).map((one) => [one.name, one]));
  return [...byName.values()].map(({ name, detail, docs = null }) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    text: notation.value(name),
    detail,
    docs,
  }));
}

/** Items with an id, as the model has them (ids left out in the file too) and as the text has them now. */
function itemsOf({ plain, checked }: RoleSources, path: KeyPath, title: string): Named[] {
  const lists = [valueAt(checked?.role.model, path), valueAt(plain, path)];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((item: unknown) => {
      const id = textAt(item, ['id']);
      return id === null ? [] : [{ name: id, detail: textAt(item, [title]) }];
    });
}

function textAt(value: unknown, path: KeyPath): string | null {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : null;
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    value,
  );
}
