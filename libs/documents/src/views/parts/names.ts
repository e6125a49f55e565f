import type { Organisation, Place, WorkModel } from '#work-model';
import type { Language } from '../../language/language.js';
import { say } from '../../language/say.js';

/** The name of a person of the file, or the words themselves where no person is meant ("team", "clients"). */
export function personName(model: WorkModel, idOrName: string): string {
  return model.people.find((person) => person.id === idOrName)?.name ?? idOrName;
}

export function findPlace(model: WorkModel, id: string | null): Place | null {
  return model.role.places.find((place) => place.id === id) ?? null;
}

/** The name of a place; an id without a place is a fault that reading reports, so here it stays visible as it is. */
export function placeName(model: WorkModel, id: string): string {
  return findPlace(model, id)?.name ?? id;
}

/** A place inside a sentence: the person's own home has no name. */
export function placeInSentence(model: WorkModel, language: Language, id: string): string {
  return findPlace(model, id)?.kind === 'home' ? say(language, 'week.home') : placeName(model, id);
}

/** How people know the organisation. */
export function organisationName(organisation: Organisation): string {
  return organisation.tradingName ?? organisation.legalName;
}

/** Name, title and ways to reach someone, in one line. */
export function contactLine(contact: NonNullable<Organisation['contact']>): string {
  return [contact.name, contact.title, contact.email, contact.phone].filter((part) => part !== null).join(', ');
}
