import { findWords, hasWords } from '../text/words.js';
import type { Passage } from '../text/passages.js';
import type { DayWords } from '../times/said.js';
import { timesSaid, type TimesSaid } from '../times/time-words.js';
import { mayHoldTerms, type Draft, type Pattern } from './pattern.js';

/** The hours of the job, a shift among them, and the core hours. Hours in which a shop is open are not the person's. */
export const schedule: Pattern<'schedule'> = {
  id: 'working-hours',
  kind: 'schedule',
  examples: [
    { mark: '✅', language: 'en', text: 'Hours: Mon–Fri, 9-5', values: { from: '09:00', to: '17:00', use: 'window' } },
    { mark: '✅', language: 'en', text: 'Hours: 9–11 am, Mon', values: { days: ['MO'], from: '09:00', to: '11:00' } },
    {
      mark: '✅',
      language: 'de',
      text: 'Arbeitszeit: 9 bis 17 Uhr',
      values: { days: null, from: '09:00', to: '17:00' },
    },
    {
      mark: '✅',
      language: 'de',
      text: 'Arbeitszeit: Mo–Fr 9:00–17:00 Uhr',
      values: { days: ['MO', 'TU', 'WE', 'TH', 'FR'] },
    },
    { mark: '❌', language: 'en', text: 'Our office is open 9–5.' },
    { mark: '❌', language: 'en', under: 'Requirements', text: '3-5 years of experience' },
    { mark: '❌', language: 'de', text: 'Unser Laden hat von 8 bis 18 Uhr geöffnet.' },
  ],
  find(passage, soFar) {
    const times = timesSaid(passage.words, passage.language);
    if (!isAboutThePerson(passage, soFar.has('contracted') || soFar.has('contract-type') || soFar.has('pay')))
      return [];
    const use = hasWords(passage.words, passage.language.terms.core) ? 'core' : 'window';
    if (times.ranges.length === 0) return daysAlone(passage, times);
    return times.ranges.map((range, index) => {
      const days = daysOf(times, index);
      return {
        start: startOf(passage, Math.min(range.start, days?.start ?? range.start)),
        end: Math.max(range.end, days?.end ?? range.end),
        values: { days: days?.days ?? null, from: range.from, to: range.to, use: useOf(passage, range, times, use) },
        doubts: [range.doubt, days?.doubt ?? null].filter((doubt) => doubt !== null),
      };
    });
  },
};

/** “We offer 39 hours a week (7–19)” speaks of the job although it begins with us. */
function isAboutThePerson(passage: Passage, hasTerms: boolean): boolean {
  const { words, language, label } = passage;
  const isCore = hasWords(words, language.terms.core);
  if (!mayHoldTerms(passage) || label === 'class' || passage.section === 'title') return false;
  if (hasWords(words, language.terms.openingHours) || hasWords(words, language.duties.negations)) return false;
  return (
    isCore ||
    hasTerms ||
    label === 'hours' ||
    !hasWords(words, `^(?:${language.duties.otherSubjects})`) ||
    /^working/i.test(words)
  );
}

/** In “flexitime 7–19, core hours 10–15” each range is what the words before it say. */
function useOf(
  passage: Passage,
  range: { start: number },
  { ranges }: TimesSaid,
  use: 'core' | 'window',
): 'core' | 'window' {
  if (use === 'window' || ranges.length < 2) return use;
  const before = ranges.filter(({ end }) => end <= range.start).at(-1)?.end ?? 0;
  return hasWords(passage.words.slice(before, range.start), passage.language.terms.core) ? 'core' : 'window';
}

/** “Between 10 and 3” rests on “between”, too. */
function startOf({ words, language: { times } }: Passage, start: number): number {
  const lead = words.slice(Math.max(0, start - 12), start);
  const [hit] = findWords(lead.trimEnd(), `(?:${times.between}|from|on|von)$`);
  return hit === undefined ? start : start - (lead.length - hit.start);
}

/** The days before a range, else those after it, none of another range between. */
function daysOf({ ranges, days }: TimesSaid, index: number): DayWords | null {
  const range = ranges[index];
  if (range === undefined) return null;
  const after = ranges[index - 1]?.end ?? 0;
  const before = ranges[index + 1]?.start ?? Infinity;
  const leading = days.filter(({ start, end }) => start >= after && end <= range.start).at(-1);
  const isLeadingOfPrevious = index > 0 && leading !== undefined && leading.start - after < 2;
  if (leading !== undefined && !isLeadingOfPrevious) return leading;
  return days.find(({ start, end }) => start >= range.end && end <= before && start - range.end < 40) ?? null;
}

function daysAlone({ label }: Passage, { days }: TimesSaid): Draft<'schedule'>[] {
  const [first] = days;
  if (label !== 'hours' || first === undefined || first.frequency !== null) return [];
  const { start, end, doubt } = first;
  const values = { days: first.days, from: null, to: null, use: 'window' } as const;
  return [{ start, end, values, doubts: doubt === null ? [] : [doubt] }];
}
