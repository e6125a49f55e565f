import type { Person, WorkModel } from '#work-model';

/** Asked for each participant of each duty, so a search through all people each time would be slow in a large file. */
const peopleByModel = new WeakMap<WorkModel, ReadonlyMap<string, Person>>();

/** The person of the file whom an owner, participant or receiver names; null for groups and for people who are not in it. */
export function personOf(model: WorkModel, idOrWords: string): Person | null {
  const people = peopleByModel.get(model) ?? new Map(model.people.map((person) => [person.id, person]));
  peopleByModel.set(model, people);
  return people.get(idOrWords) ?? null;
}

/** Their name, or the words themselves where no person of the file is meant ("team", "Team lead"). */
export function nameOf(model: WorkModel, idOrWords: string): string {
  return personOf(model, idOrWords)?.name ?? idOrWords;
}
