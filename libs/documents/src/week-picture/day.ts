import { type Box, placeBoxes } from './boxes.js';
import { areaOf, backgroundOf, blockEdgeLines, blockEdges } from './background.js';
import { deadlineMarks, labelDeadlines } from './deadlines.js';
import type { DayFrame } from './frame.js';
import type { Rect } from './geometry.js';
import type { SceneText, Shape } from './scene.js';
import type { Segment } from './segments.js';
import { drawBoxes } from './set-times.js';
import { labelSpans } from './spans.js';

/** Shapes that lie under and over the hour lines, the text, and all room that is taken. */
export interface DayDrawing {
  readonly background: readonly Shape[];
  readonly shapes: readonly Shape[];
  readonly texts: readonly SceneText[];
  readonly boxes: readonly Box[];
  readonly taken: readonly Rect[];
}

/** Boxes stand in from the left edge, where core hours are drawn. */
const BOX_LEFT = 3.6;
const BOX_RIGHT = 1.6;

/**
 * Draws one day. The order is the order of importance: the words of set times find room first, then deadlines, then the
 * names of blocks, protected and permitted hours.
 */
export function drawDay(frame: DayFrame, segments: readonly Segment[]): DayDrawing {
  const { column, axis } = frame;
  const boxes = placeBoxes(segments, axis, { x: column.x + BOX_LEFT, width: column.width - BOX_LEFT - BOX_RIGHT });
  const marks = deadlineMarks(frame);
  const diamonds = marks.flatMap(({ obstacles }) => obstacles);
  const setTimes = drawBoxes(boxes, frame, {
    marks: diamonds,
    edges: blockEdgeLines(frame),
    blocks: column.day.timeBlocks.map(({ interval }) => areaOf(frame, interval)),
  });
  const deadlines = labelDeadlines(marks, frame, boxes, [...setTimes.taken, ...diamonds]);
  const named = [...deadlines.taken, ...setTimes.taken, ...diamonds];
  const spans = labelSpans(frame, boxes, named);
  return {
    background: backgroundOf(frame),
    shapes: [...setTimes.shapes, ...blockEdges(frame), ...spans.shapes, ...deadlines.shapes],
    texts: [...spans.texts, ...setTimes.texts, ...deadlines.texts],
    boxes,
    taken: [...named, ...spans.taken, ...boxes.map(({ rect }) => rect)],
  };
}
