import type { CommunicationView, OwnTimeView, PlaceView, SetTimesView, StatementView } from './schema/reading-parts.js';
import type { OnboardingAgreementView } from './schema/onboarding-agreement.js';
import type { StatementOfWorkView } from './schema/statement-of-work.js';

/** What an agreement says, as somebody reads it on a screen: one idea after the other, each of which they can answer. */
export interface Reading {
  readonly title: string;
  readonly role: string;
  readonly organisation: string;
  readonly versionLine: string;
  readonly sections: readonly ReadingSection[];
}

export interface ReadingSection {
  readonly heading: string;
  readonly number: string | null;
  readonly lines: readonly string[];
  readonly items: readonly ReadingItem[];
}

/** One expectation, or (with null) a clause that states none. */
export interface ReadingItem {
  readonly expectation: string | null;
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** Everything that the printed agreement says, in its order, but the places to sign. */
export function readingOf(view: OnboardingAgreementView | StatementOfWorkView): Reading {
  const { meta } = view;
  return {
    title: view.title,
    role: meta.role,
    organisation: meta.organisation,
    versionLine: meta.versionLine,
    sections: 'workingTime' in view ? agreementSections(view) : workSections(view),
  };
}

function agreementSections(view: OnboardingAgreementView): ReadingSection[] {
  const { parties, workingTime, kept, change } = view;
  return [
    section(parties, [...parties.facts.map(({ label, text }) => `${label}: ${text}`), parties.status], []),
    section(workingTime, lines(workingTime.recording), workingTime.items.map(said)),
    setTimes(view.setTimes),
    ownTime(view.ownTime),
    ...(kept === null ? [] : [section(kept, [], kept.items.map(said))]),
    ...(view.communication === null ? [] : [communication(view.communication)]),
    place(view.place),
    section(change, change.lines, change.items.map(said)),
    section(view.requests, view.requests.lines, []),
    section(view.missed, view.missed.lines, []),
  ];
}

function workSections(view: StatementOfWorkView): ReadingSection[] {
  const { parties, dates, acceptance, fee, independence, change } = view;
  return [
    section(parties, [...parties.facts.map(({ label, text }) => `${label}: ${text}`), parties.status], []),
    ownTime(view.deliverables),
    ...[dates, acceptance, fee, independence].flatMap((clause) =>
      clause === null ? [] : [section(clause, clause.lines, [])],
    ),
    ...(view.meetings === null ? [] : [setTimes(view.meetings)]),
    ...(view.communication === null ? [] : [communication(view.communication)]),
    ...view.clauses.map((clause) => section(clause, clause.lines, [])),
    section(change, change.lines, change.items.map(said)),
  ];
}

function section(
  { heading, number }: { readonly heading: string; readonly number: string | null },
  texts: readonly string[],
  items: readonly ReadingItem[],
): ReadingSection {
  return { heading, number, lines: texts, items };
}

function said({ expectation, text, details }: StatementView): ReadingItem {
  return { expectation, title: null, lines: [text, ...details] };
}

function setTimes(view: SetTimesView): ReadingSection {
  const { columns } = view;
  return section(
    view,
    lines(view.none),
    view.items.map(({ expectation, title, sentence, where, who, whyLine, details }) => ({
      expectation,
      title,
      lines: lines(
        sentence,
        where === null ? null : `${columns.where}: ${where}`,
        who === null || columns.who === null ? null : `${columns.who}: ${who}`,
        whyLine,
        ...details,
      ),
    })),
  );
}

function ownTime(view: OwnTimeView): ReadingSection {
  const { labels } = view;
  return section(
    view,
    lines(view.none, view.share),
    view.items.flatMap(({ expectation, title, sentence, when, description, doneWhen, facts, effort }) => {
      const result = {
        expectation,
        title,
        lines: lines(
          when.expectation === null ? `${sentence} ${when.text}` : sentence,
          description,
          doneWhen === null ? null : `${labels.doneWhen}: ${doneWhen}`,
          ...facts.map(({ label, text }) => `${label}: ${text}`),
          effort === null ? null : `${labels.effort}: ${effort}`,
        ),
      };
      return when.expectation === null
        ? [result]
        : [result, { expectation: when.expectation, title, lines: [when.text] }];
    }),
  );
}

function communication(view: CommunicationView): ReadingSection {
  const { columns, norms, quiet } = view;
  return section(
    view,
    lines(view.outside, ...view.more.map(({ heading, text }) => (heading === null ? text : `${heading}. ${text}`))),
    [
      ...norms.map(({ expectation, channel, audience, use, hours, reply, urgent }) => ({
        expectation,
        title: `${channel} (${audience})`,
        lines: lines(
          use === null ? null : `${columns.use}: ${use}`,
          `${columns.hours}: ${hours}`,
          `${columns.reply}: ${reply}`,
          urgent,
        ),
      })),
      ...(quiet === null ? [] : [said(quiet)]),
    ],
  );
}

function place(view: PlaceView): ReadingSection {
  const places = view.places.map(({ name, lines: of }) => [name, ...of].join(', '));
  return section(view, [view.mode, ...places, ...view.more], view.rules.map(said));
}

function lines(...texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}
