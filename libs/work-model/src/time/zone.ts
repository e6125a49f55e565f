import { dayNumberOf, isoDateOf, MINUTES_PER_DAY } from './calendar-dates.js';

/** A stretch of time in which a zone keeps one UTC offset; start and end in epoch minutes. */
interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

// Offsets are looked up in blocks of 512 days: long enough that a year needs one or two, short enough that a block has
// few transitions. Asking Temporal for each conversion costs microseconds; a model needs thousands of conversions.
const BLOCK_MINUTES = 512 * MINUTES_PER_DAY;
// Local and UTC minutes differ by less than a day (the widest offsets are -12:00 and +14:00).
const MARGIN_MINUTES = 2 * MINUTES_PER_DAY;
const MOST_REMEMBERED_BLOCKS = 4096;

const blocksByZone = new Map<string, Map<number, readonly OffsetSpan[]>>();
let rememberedBlocks = 0;

/**
 * Minutes since the Unix epoch of a local clock time. `minuteOfDay` counts clock minutes from local midnight and may be 1440 or
 * more for a time on a later day. A local time that does not exist uses the offset before the gap; one that occurs twice is
 * the first (RFC 5545 §3.3.5).
 * @throws RangeError when the zone is not an IANA name that this runtime knows.
 */
export function toEpochMinute(date: string, minuteOfDay: number, timeZone: string): number {
  return localToEpoch(dayNumberOf(date) * MINUTES_PER_DAY + minuteOfDay, timeZone);
}

/** `toEpochMinute` for local minutes counted from 1970-01-01T00:00 local: day number × 1440 + minute of day. */
export function localToEpoch(localMinute: number, timeZone: string): number {
  let before: OffsetSpan | undefined;
  for (const span of spansAround(localMinute, timeZone)) {
    const instant = localMinute - span.offset;
    if (instant < span.end) {
      // Before its own start although past the end of the span before: the time was skipped.
      return instant < span.start && before !== undefined ? localMinute - before.offset : instant;
    }
    before = span;
  }
  throw new RangeError(`No UTC offset is known for local minute ${localMinute} in ${timeZone}.`);
}

/** The local date and minute of the day (0..1439) of an instant in epoch minutes. */
export function fromEpochMinute(epochMinute: number, timeZone: string): { date: string; minute: number } {
  const local = epochToLocal(epochMinute, timeZone);
  const day = Math.floor(local / MINUTES_PER_DAY);
  return { date: isoDateOf(day), minute: local - day * MINUTES_PER_DAY };
}

/** Local minutes counted from 1970-01-01T00:00 local, the inverse of `localToEpoch`. */
export function epochToLocal(epochMinute: number, timeZone: string): number {
  for (const span of spansAround(epochMinute, timeZone)) {
    if (epochMinute >= span.start && epochMinute < span.end) return epochMinute + span.offset;
  }
  throw new RangeError(`No UTC offset is known for epoch minute ${epochMinute} in ${timeZone}.`);
}

function spansAround(minute: number, timeZone: string): readonly OffsetSpan[] {
  let blocks = blocksByZone.get(timeZone);
  if (blocks === undefined) blocksByZone.set(timeZone, (blocks = new Map<number, readonly OffsetSpan[]>()));
  const block = Math.floor(minute / BLOCK_MINUTES);
  let spans = blocks.get(block);
  if (spans === undefined) {
    spans = offsetSpans(block * BLOCK_MINUTES - MARGIN_MINUTES, (block + 1) * BLOCK_MINUTES + MARGIN_MINUTES, timeZone);
    if (rememberedBlocks >= MOST_REMEMBERED_BLOCKS) {
      blocksByZone.clear();
      rememberedBlocks = 0;
      blocksByZone.set(timeZone, (blocks = new Map<number, readonly OffsetSpan[]>()));
    }
    blocks.set(block, spans);
    rememberedBlocks += 1;
  }
  return spans;
}

function offsetSpans(start: number, end: number, timeZone: string): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start * 60_000).toZonedDateTimeISO(timeZone);
  let spanStart = start;
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const spanEnd = next === null ? end : Math.min(end, Math.floor(next.epochMilliseconds / 60_000));
    // Offsets before about 1972 can hold seconds; minutes are integers here, and no role starts then.
    spans.push({ start: spanStart, end: spanEnd, offset: Math.floor(at.offsetNanoseconds / 60_000_000_000) });
    if (next === null || spanEnd >= end) return spans;
    at = next;
    spanStart = spanEnd;
  }
}
