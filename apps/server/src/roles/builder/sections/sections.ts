import { contact } from './contact.js';
import { hours } from './hours.js';
import { organisation } from './organisation.js';
import { places } from './place.js';
import { terms } from './terms.js';
import { texts } from './texts.js';

/** The parts of a role besides its duties, in the order in which they are asked for. */
export const SECTIONS = { places, hours, contact, terms, texts, organisation } as const;
export type SectionKey = keyof typeof SECTIONS;
