import type { Weekday } from '#work-model';
import { Ratio } from '../ratio.js';
import type { HandoffLatency } from './handoff-latency.js';
import type { Label } from './label.js';
import type { Measures } from './measure.js';
import type { Overlap, OverlapOfPeople } from './overlap.js';

/** Measures as plain JSON, rounded half-up for display; null where undefined (show "–", never 0). Keys keep this order. */
export interface DisplayMeasures {
  /** Hours a week, one decimal. */
  readonly weeklySyncHours: number;
  /** Percent, one decimal. */
  readonly synchronicityIndex: number | null;
  /** Percent, one decimal: 100 − the index as shown. Rounding both halves of 88.75 and 11.25 up would show 100.1 % of a week. */
  readonly ownTimeShare: number | null;
  /** Percent, one decimal. */
  readonly scheduleControlIndex: number | null;
  /** Percent of each weekday, `MO` … `SU`, one decimal. */
  readonly synchronicityByDay: Readonly<Record<Weekday, number | null>>;
  /** 0 … 1, three decimals. */
  readonly fragmentation: number | null;
  /** 0 … 1, three decimals. */
  readonly clusterRatio: number | null;
  readonly longestFocusMinutes: number | null;
  /** Blocks a week, one decimal. */
  readonly focusBlocks: number | null;
  /** Hours a week, one decimal. */
  readonly focusHours: number | null;
  readonly overlap: DisplayOverlap | null;
  readonly responsivenessBurden: {
    /** Percent, one decimal. */
    readonly percent: number | null;
    readonly tightestMinutes: number | null;
    /** Minutes a week, one decimal. */
    readonly afterHoursMinutes: number | null;
  };
  readonly handoffLatency: DisplayHandoffLatency | null;
  /** Days a week, one decimal. */
  readonly colocationDays: number;
  readonly label: Label | null;
  readonly clarity: { readonly percent: number | null; readonly filled: number; readonly required: number };
}

export interface DisplayOverlap {
  readonly pairs: readonly DisplayOverlapOfPeople[];
  readonly all: DisplayOverlapOfPeople;
}

export interface DisplayOverlapOfPeople {
  /** `role` is the role's holder; the others are ids of people. */
  readonly people: readonly string[];
  readonly minMinutes: number | null;
  /** First date with the least shared time. */
  readonly date: string | null;
  readonly longestMinutes: number | null;
  /** Days a week with at least an hour, one decimal. */
  readonly daysPerWeek: number;
  /** That date's shared windows as each person's clock shows them: `09:00`; past midnight hours go on counting (`25:30`). */
  readonly windows: readonly {
    readonly person: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface DisplayHandoffLatency {
  readonly maxMinutes: number;
  /** One decimal. */
  readonly meanMinutes: number;
  readonly edges: readonly {
    readonly from: string;
    readonly receiver: string;
    readonly maxMinutes: number;
    readonly meanMinutes: number;
    readonly workingMinutesBeforeClose: number;
    readonly acknowledgedMaxMinutes: number | null;
  }[];
}

/** Rounds exact measures for people and for JSON. */
export function displayMeasures(measures: Measures): DisplayMeasures {
  const { MO, TU, WE, TH, FR, SA, SU } = measures.synchronicityByDay;
  const burden = measures.responsivenessBurden;
  const { filled, required, share } = measures.clarity;
  return {
    weeklySyncHours: measures.weeklySyncHours.rounded(1),
    synchronicityIndex: percent(measures.synchronicityIndex),
    ownTimeShare: complement(percent(measures.synchronicityIndex)),
    scheduleControlIndex: percent(measures.scheduleControlIndex),
    synchronicityByDay: {
      MO: percent(MO),
      TU: percent(TU),
      WE: percent(WE),
      TH: percent(TH),
      FR: percent(FR),
      SA: percent(SA),
      SU: percent(SU),
    },
    fragmentation: measures.fragmentation?.rounded(3) ?? null,
    clusterRatio: measures.clusterRatio?.rounded(3) ?? null,
    longestFocusMinutes: measures.longestFocusMinutes,
    focusBlocks: measures.focusBlocks?.rounded(1) ?? null,
    focusHours: measures.focusHours?.rounded(1) ?? null,
    overlap: measures.overlap && displayOverlap(measures.overlap),
    responsivenessBurden: {
      percent: percent(burden.share),
      tightestMinutes: burden.tightestMinutes,
      afterHoursMinutes: burden.afterHoursMinutes?.rounded(1) ?? null,
    },
    handoffLatency: measures.handoffLatency && displayHandoffs(measures.handoffLatency),
    colocationDays: measures.colocationDays.rounded(1),
    label: measures.label,
    clarity: { percent: percent(share), filled, required },
  };
}

const HUNDRED = Ratio.of(100);

/** One decimal, half-up: `floor((2000·num + den) / (2·den)) / 10`. */
function percent(share: Ratio | null): number | null {
  return share === null ? null : share.times(HUNDRED).rounded(1);
}

function complement(shownPercent: number | null): number | null {
  // In tenths, so that binary fractions do not show: 100 - 88.8 is 11.200000000000003.
  return shownPercent === null ? null : (1000 - Math.round(10 * shownPercent)) / 10;
}

function displayOverlap({ pairs, all }: Overlap): DisplayOverlap {
  return { pairs: pairs.map(displayGroup), all: displayGroup(all) };
}

function displayGroup(group: OverlapOfPeople): DisplayOverlapOfPeople {
  return {
    people: group.people,
    minMinutes: group.minMinutes,
    date: group.date,
    longestMinutes: group.longestMinutes,
    daysPerWeek: group.daysPerWeek.rounded(1),
    windows: group.windows.map(({ person, date, startMinute, endMinute }) => ({
      person,
      date,
      from: clockTime(startMinute),
      to: clockTime(endMinute),
    })),
  };
}

function displayHandoffs({ maxMinutes, meanMinutes, edges }: HandoffLatency): DisplayHandoffLatency {
  return {
    maxMinutes,
    meanMinutes: meanMinutes.rounded(1),
    edges: edges.map((edge) => ({
      from: edge.duty,
      receiver: edge.receiver,
      maxMinutes: edge.maxMinutes,
      meanMinutes: edge.meanMinutes.rounded(1),
      workingMinutesBeforeClose: edge.workingMinutesBeforeClose,
      acknowledgedMaxMinutes: edge.acknowledgedMaxMinutes,
    })),
  };
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
