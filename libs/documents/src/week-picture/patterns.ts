import { inset, type Rect } from './geometry.js';
import { num, type Shape } from './scene.js';

/*
 * Patterns are drawn line by line, not with <pattern>: Chromium turns SVG patterns into pictures of fixed resolution in a PDF,
 * and the lines of one region must not depend on another element's id.
 */

/** Diagonal hatching: quiet hours. Lines of neighbouring regions meet, because they hang on the page, not on the region. */
export function hatching(rect: Rect, colour: string, gap = 4): Shape {
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  const segments: string[] = [];
  const first = Math.ceil((rect.x + rect.y) / gap) * gap;
  for (let sum = first; sum < right + bottom; sum += gap) {
    const startX = Math.max(rect.x, sum - bottom);
    const endX = Math.min(right, sum - rect.y);
    if (endX - startX > 0.2) segments.push(`M${num(startX)} ${num(sum - startX)}L${num(endX)} ${num(sum - endX)}`);
  }
  return stroke(segments, colour, 0.5);
}

/** Upright stripes: protected time. */
export function stripes(rect: Rect, colour: string, gap = 5): Shape {
  const segments: string[] = [];
  const bottom = num(rect.y + rect.height);
  // Half a gap off the dots, so that both can be told apart where they meet.
  for (let x = (Math.ceil(rect.x / gap) + 0.5) * gap; x < rect.x + rect.width; x += gap)
    segments.push(`M${num(x)} ${num(rect.y)}V${bottom}`);
  return stroke(segments, colour, 0.8);
}

/** Dots: hours in which one own-time duty is permitted. */
export function dots(rect: Rect, colour: string, gap = 5): Shape {
  const field = inset(rect, 1, 1);
  const segments: string[] = [];
  const [firstX, firstY] = [Math.ceil(field.x / gap) * gap, Math.ceil(field.y / gap) * gap];
  for (let y = firstY; y <= field.y + field.height; y += gap) {
    for (let x = firstX; x <= field.x + field.width; x += gap) segments.push(`M${num(x)} ${num(y)}h0`);
  }
  return {
    element: 'path',
    attributes: {
      d: segments.join('') || 'M0 0',
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.1,
      'stroke-linecap': 'round',
    },
  };
}

function stroke(segments: readonly string[], colour: string, width: number): Shape {
  return {
    element: 'path',
    attributes: { d: segments.join('') || 'M0 0', fill: 'none', stroke: colour, 'stroke-width': width },
  };
}
