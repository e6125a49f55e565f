import type { LawRow } from './law-row.js';

/** Remote work that needs a written agreement (rule 52). */
export interface RemoteWorkRow extends LawRow {
  /** Share of the working time done remotely from which the duty holds, in percent; 0 means any remote work at all. */
  readonly minRemotePercent: number;
  /** Span over which the share is taken, in months; null where any remote work counts. */
  readonly overMonths: number | null;
  /** What the agreement must state. */
  readonly mustState: readonly (
    'hours' | 'availability' | 'rest-and-disconnection' | 'equipment' | 'place' | 'expenses'
  )[];
}

export const REMOTE_WORK = [
  {
    key: 'remote-es',
    code: 'ES',
    minRemotePercent: 30,
    overMonths: 3,
    mustState: ['hours', 'availability', 'equipment', 'expenses', 'place'],
    duty: 'a written remote-work agreement when at least 30 % of the time over three months is remote',
    source: 'RDL 28/2020; Ley 10/2021 art. 7',
    asOf: '2026-06-01',
  },
  {
    key: 'remote-it',
    code: 'IT',
    minRemotePercent: 0,
    overMonths: null,
    mustState: ['rest-and-disconnection'],
    duty: 'an individual written agreement on agile work that states rest times and the measures of disconnection',
    source: 'Legge 81/2017 art. 19',
    asOf: '2026-06-01',
  },
  {
    key: 'remote-pt',
    code: 'PT',
    minRemotePercent: 0,
    overMonths: null,
    mustState: ['hours', 'place', 'equipment'],
    duty: 'a written telework agreement',
    source: 'Código do Trabalho art. 166 (Law 83/2021)',
    asOf: '2026-06-01',
  },
] as const satisfies readonly RemoteWorkRow[];
