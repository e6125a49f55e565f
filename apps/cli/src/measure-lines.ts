import type { DisplayMeasures } from '#analysis';

type Line = readonly [name: string, value: string];

/** The measures as lines for people: a name and a value with its unit. Undefined is a dash, never 0. */
export function measureLines(measures: DisplayMeasures): Line[] {
  const { responsivenessBurden: burden, clarity } = measures;
  return [
    ['Synchronicity', withUnit(measures.synchronicityIndex, ' %', measures.label?.replaceAll('-', ' ') ?? null)],
    ['Set time', withUnit(measures.weeklySyncHours, ' hours a week')],
    ['Own time', withUnit(measures.ownTimeShare, ' %')],
    ['Schedule control', withUnit(measures.scheduleControlIndex, ' %')],
    ['By day', byDay(measures)],
    ['Fragmentation', withUnit(measures.fragmentation, '')],
    ['Meeting clusters per meeting', withUnit(measures.clusterRatio, '')],
    ['Longest focus', withUnit(measures.longestFocusMinutes, ' minutes')],
    ['Focus', `${withUnit(measures.focusBlocks, ' blocks')}, ${withUnit(measures.focusHours, ' hours a week')}`],
    ['Must answer within an hour', withUnit(burden.percent, ' % of working time')],
    ['Tightest reply time', withUnit(burden.tightestMinutes, ' minutes')],
    ['Reachable after hours', withUnit(burden.afterHoursMinutes, ' minutes a week')],
    ['Days at the same place', withUnit(measures.colocationDays, ' a week')],
    ['Clarity', withUnit(clarity.percent, ' %', `${clarity.filled} of ${clarity.required} answers given`)],
    ...overlapLines(measures),
    ...handoffLines(measures),
  ];
}

function withUnit(value: number | null, unit: string, remark: string | null = null): string {
  if (value === null) return '–';
  return remark === null ? `${value}${unit}` : `${value}${unit} (${remark})`;
}

function byDay({ synchronicityByDay }: DisplayMeasures): string {
  const days = Object.entries(synchronicityByDay);
  return days.map(([day, percent]) => `${day} ${percent === null ? '–' : `${percent} %`}`).join(', ');
}

function overlapLines({ overlap }: DisplayMeasures): Line[] {
  if (overlap === null) return [];
  return overlap.pairs.map(({ people, minMinutes, daysPerWeek }): Line => [
    `Shared time of ${people.join(' and ')}`,
    minMinutes === null ? '–' : `at least ${minMinutes} minutes, on ${daysPerWeek} days a week`,
  ]);
}

function handoffLines({ handoffLatency }: DisplayMeasures): Line[] {
  if (handoffLatency === null) return [];
  return handoffLatency.edges.map(({ from, receiver, maxMinutes }): Line => [
    `Waiting of ${from}`,
    `up to ${maxMinutes} minutes until ${receiver} is at work`,
  ]);
}
