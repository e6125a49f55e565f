import type { Piece } from './week.js';

export interface Placed {
  readonly piece: Piece;
  /** Which of the lanes side by side, from 0. */
  readonly lane: number;
  /** How many lanes there are where it stands. */
  readonly lanes: number;
}

/** Pieces that overlap stand side by side: each in the first lane that is free, all of a knot with the same number of lanes. */
export function inLanes(pieces: readonly Piece[]): readonly Placed[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const ofDay = pieces.filter((piece) => piece.day === day).sort((a, b) => a.from - b.from || b.to - a.to);
    return knots(ofDay).flatMap(lanesOf);
  });
}

function knots(ofDay: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let until = -1;
  for (const piece of ofDay) {
    if (piece.from >= until) found.push([]);
    found.at(-1)?.push(piece);
    until = Math.max(until, piece.to);
  }
  return found;
}

function lanesOf(knot: readonly Piece[]): readonly Placed[] {
  const ends: number[] = [];
  const lanes = knot.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
  return knot.map((piece, index) => ({ piece, lane: lanes[index] ?? 0, lanes: ends.length }));
}
