import { sayer, type Say } from '../../../pages/index.js';
import { de } from './words.de.js';
import { en } from './words.en.js';

type SectionWord = keyof typeof en;
export type SectionSay = Say<SectionWord>;

/** What the pages about the parts of a role say. */
export const sectionWords = sayer<SectionWord>({ en, de });
