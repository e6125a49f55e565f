import { distance } from 'fastest-levenshtein';
import { nearest } from '../../notation/nearest.js';
import { problem, quoted } from '../../notation/problem.js';
import { slug } from '../../notation/slug.js';
import type { Person } from '../../schema/role.js';
import type { WorkModel } from '../../schema/work-model.js';
import type { Path } from '../fault.js';
import { isSubstitute } from '../substitutes.js';
import type { Expansion } from './expansion.js';

/** Ids that point at something must point at something that is there. */
export function checkReferences(expansion: Expansion, model: WorkModel): void {
  const places = model.role.places.map(({ id }) => id);
  const duties = [...model.sync, ...model.async].map(({ id }) => id);
  const placeAt = (path: Path, id: string | null) =>
    id === null || check(expansion, path, id, 'place', places, ['home', 'video', 'phone', 'anywhere']);
  for (const [index, duty] of model.sync.entries()) placeAt(['sync', index, 'place'], duty.place);
  for (const [index, duty] of model.async.entries()) {
    placeAt(['async', index, 'place'], duty.place);
    for (const [entry, id] of duty.dependsOn.entries()) {
      const path = ['async', index, 'dependsOn', entry];
      if (id === duty.id) expansion.refuse(path, 'values-contradict', `${quoted(id)} cannot depend on itself`);
      else check(expansion, path, id, 'duty', duties);
    }
  }
  for (const [index, rule] of model.role.placeRules.entries()) {
    placeAt(['role', 'placeRules', index, 'place'], rule.place);
  }
  for (const [index, { from, to }] of model.travel.entries()) {
    placeAt(['travel', index, 'from'], from);
    placeAt(['travel', index, 'to'], to);
    if (from === to)
      expansion.contradict(['travel', index], ['from', 'to'], 'a travel time is between two different places');
  }
}

function check(
  expansion: Expansion,
  path: Path,
  id: string,
  what: string,
  known: readonly string[],
  builtIn: readonly string[] = [],
): void {
  if (known.includes(id)) return;
  const all = [...new Set([...known, ...builtIn])].filter((candidate) => !isSubstitute(candidate));
  const meant = nearest(id, all) ?? all.find((candidate) => candidate.includes(id) || id.includes(candidate)) ?? null;
  const expected = all.length === 0 ? `the id of a ${what}; none is declared` : `one of ${all.slice(0, 12).join(', ')}`;
  expansion.report(path, problem('reference-unknown', `no ${what} has the id ${quoted(id)}`, expected, meant));
}

/** Names of people become their ids, so that rules and documents know who is meant; near misses are reported. */
export function withPeopleById(expansion: Expansion, model: WorkModel): WorkModel {
  const find = (path: Path, text: string) => personId(expansion, path, text, model.people);
  const optional = (path: Path, text: string | null) => (text === null ? null : find(path, text));
  return {
    ...model,
    sync: model.sync.map((duty, index) => ({
      ...duty,
      participants: duty.participants.map((text, entry) => find(['sync', index, 'participants', entry], text)),
      owner: optional(['sync', index, 'owner'], duty.owner),
    })),
    async: model.async.map((duty, index) => ({
      ...duty,
      owner: optional(['async', index, 'owner'], duty.owner),
      reviewer: optional(['async', index, 'reviewer'], duty.reviewer),
      receiver: optional(['async', index, 'receiver'], duty.receiver),
    })),
  };
}

/** The text itself when it names a group or somebody who is not in `people`. */
function personId(expansion: Expansion, path: Path, text: string, people: readonly Person[]): string {
  const person = people.find(({ id, name }) => id === text || name === text);
  if (person) return person.id;
  const meant = people.find(
    ({ id, name }) => !isSubstitute(id) && (isNear(text, id) || isNear(text, name) || `person-${slug(text)}` === id),
  );
  const known = people.map(({ id }) => id).filter((id) => !isSubstitute(id));
  const expected = known.join(', ') || 'an entry in people';
  if (meant) {
    expansion.report(
      path,
      problem(
        'reference-unknown',
        `${quoted(text)} is nearly a person of this file, but not quite`,
        expected,
        meant.id,
      ),
    );
  } else if (text.startsWith('person-')) {
    expansion.report(path, problem('reference-unknown', `no person has the id ${quoted(text)}`, expected));
  }
  return text;
}

/** Short words are near to everything, so only longer ones count. */
function isNear(written: string, known: string): boolean {
  return written.length > 5 && written.length < 64 && distance(written.toLowerCase(), known.toLowerCase()) <= 1;
}
