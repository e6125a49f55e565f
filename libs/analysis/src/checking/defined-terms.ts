import { WEEKDAYS, type Weekday, type WorkModel } from '#work-model';
import type { Phrase } from '../wording/index.js';

/** Shorter titles ("Desk", "Release") stand in sentences that speak of something else; longer ones nobody repeats in full. */
const [SHORTEST_TITLE, LONGEST_TITLE] = [2, 8];

/**
 * Tells whether a sentence names a duty or policy of the role by its title, in whatever case. What it says can then be looked up. Built once
 * per model; each question costs no more in a role of ten thousand duties.
 */
export function titleFinderOf(model: WorkModel): (sentence: string) => boolean {
  const titled = [...model.sync, ...model.async, ...model.protected, ...model.timeBlocks, ...model.role.placeRules];
  const titles = new Set(titled.map(({ title }) => wordsOf(title ?? '').join(' ')));
  return (sentence) => {
    const words = wordsOf(sentence);
    return words.some((_, start) => {
      for (let length = SHORTEST_TITLE; length <= LONGEST_TITLE && start + length <= words.length; length += 1) {
        if (titles.has(words.slice(start, start + length).join(' '))) return true;
      }
      return false;
    });
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Words for hours, days and places that the role itself states, so that they are not vague in its texts: "core hours" in a role that has
 * them, "by Friday" where something is due on Friday at a clock time. They say nothing of other words beside them: "flexible working hours"
 * stays flexible.
 *
 * @param language Primary subtag of the texts; words are known in English and German.
 */
export function statedTermsOf(model: WorkModel, language: string): Phrase[] {
  const terms = language === 'de' ? GERMAN : language === 'en' ? ENGLISH : [];
  const stated = terms.filter(({ isStated }) => isStated(model)).map(({ pattern }) => ({ pattern }));
  const dueDays = dueDaysOf(model).map((day) => ({ pattern: DUE_DAY[day] }));
  return [...stated, ...dueDays];
}

interface StatedTerm {
  readonly pattern: string;
  readonly isStated: (model: WorkModel) => boolean;
}

const hasWindow = ({ role }: WorkModel): boolean => role.workingWindow !== null && !role.noSetHours;
const hasCore = ({ role }: WorkModel): boolean => role.coreHours !== null;
const isOnCall = ({ sync }: WorkModel): boolean => sync.some(({ kind }) => kind === 'on-call');
const saysWhereWhen = ({ role }: WorkModel): boolean => role.placeRules.some(({ days }) => days.length > 0);

const ENGLISH: readonly StatedTerm[] = [
  { pattern: '(?:working|normal|usual|office|business) hours', isStated: hasWindow },
  { pattern: 'core hours', isStated: hasCore },
  { pattern: 'on[- ]call', isStated: isOnCall },
  { pattern: 'hybrid', isStated: saysWhereWhen },
];

const GERMAN: readonly StatedTerm[] = [
  { pattern: '(?:Arbeits|Büro|Geschäfts)zeit(?:en)?', isStated: hasWindow },
  { pattern: 'Kern(?:arbeits)?zeit(?:en)?', isStated: hasCore },
  { pattern: 'Rufbereitschaft', isStated: isOnCall },
  { pattern: 'hybrid\\p{L}*', isStated: saysWhereWhen },
];

/** "By Friday", "bis Freitag". */
const DUE_DAY: Readonly<Record<Weekday, string>> = {
  MO: 'by (?:the end of )?Monday|bis Montag',
  TU: 'by (?:the end of )?Tuesday|bis Dienstag',
  WE: 'by (?:the end of )?Wednesday|bis Mittwoch',
  TH: 'by (?:the end of )?Thursday|bis Donnerstag',
  FR: 'by (?:the end of )?Friday|bis Freitag',
  SA: 'by (?:the end of )?Saturday|bis Samstag',
  SU: 'by (?:the end of )?Sunday|bis Sonntag',
};

/** Days on which something is due at a clock time: "by Friday" then means that time. */
function dueDaysOf(model: WorkModel): Weekday[] {
  const rules = model.async.filter(({ due }) => due.minute !== null).map(({ due }) => due.rrule ?? '');
  return WEEKDAYS.filter((day) => rules.some((rule) => new RegExp(`BYDAY=[^;]*${day}`).test(rule)));
}
