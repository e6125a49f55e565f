import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import type { SafeHtml } from '../safe-html.js';

export type Paper = 'a4' | 'letter';

/** What the role comes to in a usual week. Times in minutes, shares in percent from 0 to 100; null where undefined. */
export interface WeekFacts {
  readonly weeklySyncMinutes: number;
  /** Null when paid per deliverable. */
  readonly contractedMinutesPerWeek: number | null;
  /** Contracted time without a set time; null when nothing is contracted. */
  readonly ownMinutes: number | null;
  readonly synchronicityIndex: number | null;
  readonly ownTimeShare: number | null;
  /** Where the role stands between asynchronous and synchronous; null when undefined. */
  readonly label: 'asynchronous' | 'mostly-asynchronous' | 'mixed' | 'mostly-synchronous' | 'synchronous' | null;
}

/** All that a document is made from. Pure data: the same input gives the same document. */
export interface DocumentInput {
  readonly model: WorkModel;
  /** SHA-256 of the canonical model, as hexadecimal digits. Printed on what is signed. */
  readonly modelHash: string;
  readonly language: Language;
  /** Null: by the jurisdiction of the role. */
  readonly paper: Paper | null;
  readonly week: WeekFacts;
  /** Drawn by Workpact itself; null leaves the picture out and the table that says the same stays. */
  readonly weekPicture: SafeHtml | null;
  readonly synchronicityBar: SafeHtml | null;
}
