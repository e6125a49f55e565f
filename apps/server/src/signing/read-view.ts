import { intentText, proposableTime, type Desk } from '#agreements';
import type { ReadingItem, ReadingSection } from '#documents';
import type { Say } from './words.js';

/** What the reading page shows, in words. */
export interface ReadView {
  readonly title: string;
  readonly lead: string;
  readonly openPdf: string;
  readonly base: string;
  readonly changes: { readonly heading: string; readonly items: readonly string[] } | null;
  readonly progress: string | null;
  readonly sections: readonly object[];
  readonly understandAll: { readonly base: string; readonly words: string } | null;
  readonly approve: { readonly base: string; readonly heading: string; readonly go: string } | null;
  readonly sign: object | null;
  readonly waiting: string | null;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function readView(desk: Desk, say: Say, base: string): ReadView {
  const { party, reading, changes } = desk;
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  const open = new Set(desk.questions.filter(({ state }) => state === 'open').map(({ expectation }) => expectation));
  const done = expectations.filter((id) => desk.acknowledged.includes(id) && !open.has(id));
  const signs = party.part === 'new-hire' || party.part === 'company-signer';
  const isReady = party.part !== 'new-hire' || done.length === expectations.length;
  return {
    title: say('readTitle', { title: reading.title, role: reading.role }),
    lead: say(party.part === 'viewer' ? 'readViewer' : 'readLead'),
    openPdf: say('openPdf'),
    base,
    changes: changes.length === 0 ? null : { heading: say('changes'), items: changes.map(({ sentence }) => sentence) },
    progress: party.part === 'new-hire' ? say('progress', { done: done.length, all: expectations.length }) : null,
    sections: reading.sections.map((section) => sectionView(section, desk, say, base)),
    understandAll:
      party.part === 'new-hire' && !isReady && open.size === 0 ? { base, words: say('understandAll') } : null,
    approve:
      party.part === 'approver' && desk.isTheirTurn
        ? { base, heading: say('approveHeading'), go: say('approveGo') }
        : null,
    sign: signs && desk.isTheirTurn && desk.isCurrent && isReady ? signView(desk, say, base) : null,
    waiting: waitingWords(desk, say, signs),
  };
}

function waitingWords({ isCurrent, isTheirTurn }: Desk, say: Say, signs: boolean): string | null {
  if (!signs) return null;
  if (!isCurrent) return say('notCurrent');
  return isTheirTurn ? null : say('waitingTurn');
}

function sectionView({ heading, number, lines, items }: ReadingSection, desk: Desk, say: Say, base: string): object {
  return {
    heading,
    number,
    lines,
    items: items.map((item, index) => itemView(item, `${number ?? ''}-${index}`, desk, say, base)),
  };
}

function itemView(
  { expectation, title, lines }: ReadingItem,
  place: string,
  desk: Desk,
  say: Say,
  base: string,
): object {
  if (expectation === null) return { title, lines, isUnderstood: false, anchor: null, questions: [], acts: null };
  const isUnderstood = desk.acknowledged.includes(expectation);
  const id = `e${place.replaceAll(/\W/g, '-')}`;
  return {
    title,
    lines,
    isUnderstood,
    anchor: id,
    questions: desk.questions
      .filter((question) => question.expectation === expectation)
      .map((question) => questionView(question, say)),
    acts: {
      base,
      id,
      expectation,
      understood: isUnderstood ? say('understood') : null,
      // What is expected is expected of the new hire.
      understand: desk.party.part === 'new-hire' && !isUnderstood ? say('understand') : null,
      ask: say('ask'),
      askLabel: say('askLabel'),
      askGo: say('askGo'),
      propose: proposeView(desk, expectation, id, say),
    },
  };
}

function questionView({ kind, text, judgement, state, answer }: Desk['questions'][number], say: Say): object {
  const words = {
    open: 'openState',
    answered: 'answered',
    accepted: 'accepted',
    refused: 'refused',
    withdrawn: 'withdrawn',
  } as const;
  return {
    asked: say(kind === 'question' ? 'asked' : 'proposed'),
    text,
    changes: (judgement?.changes ?? []).map(({ sentence }) => sentence),
    state: say(words[state]),
    answer,
  };
}

/** Set times can be moved: to another day, to another hour. Other things are put in words. */
function proposeView({ model, party }: Desk, expectation: string, id: string, say: Say): object | null {
  const time = proposableTime(model, expectation);
  if (time === null) return null;
  const names = new Intl.DateTimeFormat(party.language, { weekday: 'long', timeZone: 'UTC' });
  // 2024-01-01 was a Monday.
  const days = DAYS.map((value, index) => ({ value, words: names.format(Date.UTC(2024, 0, index + 1)) }));
  return {
    id,
    legend: say('proposeLegend'),
    hint: say('proposeHint'),
    days: time.hasOneDay ? days : [],
    dayLabel: say('proposeDay'),
    same: say('proposeSame'),
    startLabel: say('proposeStart'),
  };
}

function signView({ party }: Desk, say: Say, base: string): object {
  return {
    base,
    heading: say('signHeading'),
    how: say('signHow'),
    typed: say('typed'),
    drawn: say('drawn'),
    image: say('image'),
    typedLabel: say('typedLabel'),
    name: party.displayName,
    drawnLabel: say('drawnLabel'),
    clear: say('clear'),
    imageLabel: say('imageLabel'),
    intent: intentText(party.language),
    go: say('signGo'),
    next: say('signNext'),
    device: { base, words: say('device') },
  };
}
