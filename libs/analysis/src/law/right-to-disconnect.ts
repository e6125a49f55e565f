import type { LawRow, StaffCountedIn } from './law-row.js';

/** What the law wants to see written down: nothing where the right stands by itself. */
type DisconnectInstrument = 'policy' | 'agreement-or-policy' | 'individual-agreement';

/** A right to be left alone in rest periods, and the policy that goes with it (rules 49 and 50). */
export interface DisconnectRow extends LawRow {
  /** Smallest number of staff from which the duty holds; 1 means every employer. */
  readonly minStaff: number;
  readonly staffCountedIn: StaffCountedIn;
  readonly condition: 'any-work' | 'remote-work' | 'digital-tools';
  /** Null: nobody has to write anything. */
  readonly requires: DisconnectInstrument | null;
  /** False where the text is guidance that courts may look at. */
  readonly isBinding: boolean;
  /** How long a written policy stays good, in months; null when the law names no review. */
  readonly reviewMonths: number | null;
  /**
   * What is questionable in a rest period: any message from the employer (Portugal), or one that expects an answer. `info` where
   * contact as such is allowed. Null where only a text is asked for.
   */
  readonly contactInRest: { readonly concern: 'sending' | 'answering'; readonly severity: 'warning' | 'info' } | null;
}

export const RIGHT_TO_DISCONNECT = [
  {
    key: 'disconnect-fr',
    code: 'FR',
    minStaff: 50,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: 'agreement-or-policy',
    isBinding: true,
    reviewMonths: 12,
    contactInRest: { concern: 'answering', severity: 'warning' },
    duty: 'how the right to disconnect is exercised, negotiated each year or set in a charter after consulting the works council',
    source: 'Code du travail L2242-17 7°, L3121-64, L3121-65',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-be',
    code: 'BE',
    minStaff: 20,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: 'agreement-or-policy',
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'warning' },
    duty: 'the right to disconnect in a collective agreement or in the work rules of a private employer',
    source: 'Belgian Act of 3 October 2022',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-lu',
    code: 'LU',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'digital-tools',
    requires: 'agreement-or-policy',
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'warning' },
    duty: 'a scheme with practical and technical measures, awareness and training, and compensation for exceptions',
    source: 'Code du travail (Luxembourg) L.312-9, L.312-10, Law of 28 June 2023',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-es',
    code: 'ES',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: 'policy',
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'warning' },
    duty: 'an internal policy on disconnection, made after hearing the worker representatives; it covers remote work too',
    source: 'LO 3/2018 art. 88; Ley 10/2021 art. 18',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-pt',
    code: 'PT',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: null,
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'sending', severity: 'warning' },
    duty: 'the employer to refrain from contacting people in rest periods except in force majeure',
    source: 'Código do Trabalho art. 199-A (Law 83/2021)',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-ie',
    code: 'IE',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: 'policy',
    isBinding: false,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'info' },
    duty: 'a right-to-disconnect policy under the Code of Practice; not following it is no offence, but admissible in evidence',
    source: 'S.I. 159/2021',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-it',
    code: 'IT',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'remote-work',
    requires: 'individual-agreement',
    isBinding: true,
    reviewMonths: null,
    contactInRest: null,
    duty: 'an individual agreement on agile work that sets rest times and the measures of disconnection',
    source: 'Legge 81/2017 art. 19(1)',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-gr',
    code: 'GR',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'remote-work',
    requires: null,
    isBinding: true,
    reviewMonths: null,
    contactInRest: null,
    duty: 'teleworkers to be able to disconnect outside working hours',
    source: 'Law 4808/2021 art. 67',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-sk',
    code: 'SK',
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'remote-work',
    requires: null,
    isBinding: true,
    reviewMonths: null,
    contactInRest: null,
    duty: 'teleworkers to be able to disconnect in rest periods',
    source: 'Slovak Labour Code §52',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-ca-on',
    code: 'CA-ON',
    // Counted on 1 January; the policy is due by 1 March and a new hire's copy within 30 days.
    minStaff: 25,
    staffCountedIn: 'place',
    condition: 'any-work',
    requires: 'policy',
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'warning' },
    duty: 'a written policy on disconnecting from work, with its dates, and a copy for each person within 30 days',
    source: 'ESA 2000 Part VII.0.1, s. 21.1.1–21.1.2',
    asOf: '2026-06-01',
  },
  {
    key: 'disconnect-au',
    code: 'AU',
    // Small businesses (fewer than 15 staff) since 26 August 2025; everyone else a year earlier.
    minStaff: 1,
    staffCountedIn: 'nationwide',
    condition: 'any-work',
    requires: null,
    isBinding: true,
    reviewMonths: null,
    contactInRest: { concern: 'answering', severity: 'info' },
    duty: 'that people may refuse contact outside working hours unless refusing is unreasonable',
    source: 'Fair Work Act s 333M',
    asOf: '2026-06-01',
  },
] as const satisfies readonly DisconnectRow[];
