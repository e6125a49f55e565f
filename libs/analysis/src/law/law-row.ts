/**
 * One legal fact. Facts are data: who it applies to stands in typed fields that code evaluates, what it asks in plain words for
 * people. Every row says where it comes from and when that was last true, because law changes without telling a program.
 */
export interface LawRow {
  /** Unique over all tables; kept for good, since waivers and findings name it. */
  readonly key: string;
  /** Whose law: ISO 3166 code, a city within one (`US-NY-NYC`), or `EU`, in the notation of a role's `jurisdictions`. */
  readonly code: string;
  /** What is asked, in plain words that can follow "{place} requires: ". */
  readonly duty: string;
  readonly source: string;
  /** ISO date on which the fact was known to hold. */
  readonly asOf: string;
  /** EU rows only: false where Iceland, Liechtenstein and Norway have not taken the act over. Absent means they have. */
  readonly inEea?: boolean;
}

/** Where staff are counted towards a threshold. `place` is the row's own place, `chain` all places under one brand. */
export type StaffCountedIn = 'worldwide' | 'nationwide' | 'place' | 'chain';

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** The sentence that every legal finding ends with. It names the source of each row that the finding rests on, once. */
export function legalNotice(...rows: readonly Pick<LawRow, 'source' | 'asOf'>[]): string {
  const sources = [...new Set(rows.map(({ source, asOf }) => `${source}, as of ${asOf}`))];
  return `General information, not legal advice. ${sources.join('; ')}.`;
}
