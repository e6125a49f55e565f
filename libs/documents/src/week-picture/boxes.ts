import type { Rect } from './geometry.js';
import type { Segment } from './segments.js';
import type { SetTimeStyle } from './types.js';
import type { TimeAxis } from './time-axis.js';

/** One line of the smallest text, with a hair of air. Shorter duties are drawn this high, so that each can be named. */
export const MIN_BOX_HEIGHT = 8.6;
/** Room for a number of two digits. */
const MIN_LANE_WIDTH = 11;
/** How far a duty stands in from the one around it: enough to see the outer one's bar. */
const NEST_INDENT = 5;
const NEST_MARGIN = 2;
/** Enough to follow a duty of a quarter of an hour even where a whole day must fit. */
const MOST_SHIFT = 7;

/** A drawn set time; `segments` holds several only where too many run at once to be drawn side by side. */
export interface Box {
  readonly segments: readonly [Segment, ...Segment[]];
  readonly rect: Rect;
  readonly children: readonly Box[];
}

/** A segment with the height it needs on paper. */
interface Piece {
  readonly segment: Segment;
  readonly top: number;
  readonly bottom: number;
}

type Pieces = readonly [Piece, ...Piece[]];

/** Being somewhere, or being ready, leaves room for other duties inside; a meeting does not. */
const HOLDERS: readonly SetTimeStyle[] = ['coverage', 'presence', 'on-call'];

/**
 * Places the set times of one day in its column: what lies inside an office day, a shift or on-call time is nested in
 * it; what otherwise overlaps stands side by side.
 */
export function placeBoxes(segments: readonly Segment[], axis: TimeAxis, column: { x: number; width: number }): Box[] {
  const pieces = inOrder(segments).map((segment): Piece => {
    const height = Math.max(axis.yOf(segment.end) - axis.yOf(segment.start), MIN_BOX_HEIGHT);
    const top = Math.min(axis.yOf(segment.start), axis.rowsBottom - height);
    return { segment, top, bottom: top + height };
  });
  return placePieces(makeWay(pieces, axis.rowsBottom), column.x, column.width);
}

function inOrder(segments: readonly Segment[]): Segment[] {
  return segments.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A duty drawn higher than its time would overlap the one that follows it, and the two would stand side by side as if they were at
 * once. The later one begins a little lower instead, if that moves it by no more than the eye forgives.
 */
function makeWay(pieces: readonly Piece[], limit: number): Piece[] {
  const placed: Piece[] = [];
  for (const piece of pieces) {
    const before = placed.filter(({ segment, bottom }) => segment.end <= piece.segment.start && bottom > piece.top);
    const top = Math.max(piece.top, ...before.map(({ bottom }) => bottom));
    const bottom = Math.max(piece.bottom, top + MIN_BOX_HEIGHT);
    const shift = Math.max(top - piece.top, bottom - piece.bottom);
    const isFree = shift <= MOST_SHIFT && bottom <= limit + 0.01;
    placed.push(isFree ? { ...piece, top, bottom } : piece);
  }
  return placed;
}

function placePieces(pieces: readonly Piece[], x: number, width: number): Box[] {
  return clusters(pieces).flatMap((cluster) => placeCluster(cluster, x, width));
}

/** Groups of pieces that hang together by overlapping, in order of time. */
function clusters(pieces: readonly Piece[]): Pieces[] {
  const sorted = pieces.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || order(a, b));
  const groups: [Piece, ...Piece[]][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (piece.top < bottom - 0.01) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    bottom = Math.max(bottom, piece.bottom);
  }
  return groups;
}

/** Equal places need a fixed order, or the same model could give two pictures. */
function order(a: Piece, b: Piece): number {
  if (a.segment.mark.id === b.segment.mark.id) return 0;
  return a.segment.mark.id < b.segment.mark.id ? -1 : 1;
}

function placeCluster(cluster: Pieces, x: number, width: number): Box[] {
  const holderOf = new Map(cluster.map((piece) => [piece, findHolder(piece, cluster)]));
  const lanes = lanesOf(cluster.filter((piece) => holderOf.get(piece) === null));
  const laneWidth = width / lanes.length;
  const nests = [...holderOf.values()].some((holder) => holder !== null);
  if (laneWidth < MIN_LANE_WIDTH + (nests ? NEST_INDENT + NEST_MARGIN : 0)) return [crowd(cluster, x, width)];
  return lanes.flatMap((lane, index) =>
    lane.map((piece): Box => {
      const left = x + index * laneWidth;
      const held = cluster.filter((other) => holderOf.get(other) === piece);
      return {
        segments: [piece.segment],
        rect: {
          x: left,
          y: piece.top,
          width: laneWidth - (index < lanes.length - 1 ? 1 : 0),
          height: piece.bottom - piece.top,
        },
        children: placePieces(held, left + NEST_INDENT, laneWidth - NEST_INDENT - NEST_MARGIN),
      };
    }),
  );
}

/** The outermost duty around a piece; what it holds is nested again in its turn. */
function findHolder(piece: Piece, cluster: readonly Piece[]): Piece | null {
  return cluster.find((other) => other !== piece && holds(other, piece)) ?? null;
}

function holds(outer: Piece, inner: Piece): boolean {
  const { kind } = outer.segment.mark;
  if (!HOLDERS.includes(kind) && inner.segment.mark.kind !== 'break') return false;
  const height = outer.bottom - outer.top;
  return outer.top <= inner.top && outer.bottom >= inner.bottom && height >= (inner.bottom - inner.top) * 1.15;
}

/** Side by side: each piece goes into the first lane that is free again. */
function lanesOf(pieces: readonly Piece[]): Piece[][] {
  const lanes: Piece[][] = [];
  for (const piece of pieces) {
    const lane = lanes.find((taken) => (taken.at(-1)?.bottom ?? 0) <= piece.top + 0.01);
    if (lane === undefined) lanes.push([piece]);
    else lane.push(piece);
  }
  return lanes;
}

/** More at once than the column is wide: one box that stands for all of them, told apart in the key. */
function crowd(cluster: Pieces, x: number, width: number): Box {
  const [first, ...rest] = cluster;
  const bottom = Math.max(...cluster.map((piece) => piece.bottom));
  return {
    segments: [first.segment, ...rest.map((piece) => piece.segment)],
    rect: { x, y: first.top, width, height: bottom - first.top },
    children: [],
  };
}
