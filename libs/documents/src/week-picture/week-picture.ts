import { sceneToSvg } from './svg.js';
import type { WeekPictureInput } from './types.js';
import { layoutWeek } from './week-layout.js';

/**
 * The week at a glance: days by hours, as inline SVG. Set times are solid, protected time striped, quiet hours hatched, blocks
 * tinted with a dashed edge, deadlines diamonds; what has no room for its words gets a number that is explained below.
 * Pure: the same input gives the same string. Throws a RangeError when `accent` is not `#rrggbb`.
 */
export function weekPicture(input: WeekPictureInput): string {
  return sceneToSvg(layoutWeek(input).scene, input);
}
