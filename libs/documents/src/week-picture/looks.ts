import type { Palette } from './palette.js';
import type { Shape } from './scene.js';
import type { SetTimeMark, SetTimeStyle } from './types.js';

/**
 * How a set time is drawn. Kinds differ by shape as well as by tone, so that a grey print keeps them apart: full boxes take
 * all attention, boxes with a bar are presence, dashes are readiness, an outline is a choice.
 */
export interface Look {
  readonly name: 'full' | 'bar' | 'frame' | 'dashed' | 'dotted' | 'outline';
  readonly fill: string;
  readonly text: string;
  readonly edge: Shape['attributes'];
  /** A thick bar at the left edge, in points; text stands right of it. */
  readonly bar: number;
}

const LOOK_OF: Readonly<Record<SetTimeStyle, Exclude<Look['name'], 'outline'>>> = {
  meeting: 'full',
  class: 'full',
  handoff: 'full',
  coverage: 'bar',
  presence: 'frame',
  'on-call': 'dashed',
  break: 'dotted',
};

export function lookNameOf(mark: Pick<SetTimeMark, 'kind' | 'optional'>): Look['name'] {
  return mark.optional === true ? 'outline' : LOOK_OF[mark.kind];
}

export function lookOf(name: Look['name'], palette: Palette): Look {
  const { strong, ink, paper } = palette;
  switch (name) {
    case 'full':
      return { name, fill: strong, text: paper, edge: { stroke: paper, 'stroke-width': 0.8 }, bar: 0 };
    case 'bar':
      return { name, fill: palette.coverage, text: ink, edge: { stroke: paper, 'stroke-width': 0.8 }, bar: 2.4 };
    case 'frame':
      return { name, fill: palette.presence, text: ink, edge: { stroke: strong, 'stroke-width': 0.8 }, bar: 0 };
    case 'dashed':
      return {
        name,
        fill: paper,
        text: ink,
        edge: { stroke: strong, 'stroke-width': 1, 'stroke-dasharray': '3.5 2' },
        bar: 0,
      };
    case 'dotted':
      return {
        name,
        fill: paper,
        text: ink,
        edge: { stroke: palette.quietInk, 'stroke-width': 0.9, 'stroke-dasharray': '0.1 2', 'stroke-linecap': 'round' },
        bar: 0,
      };
    case 'outline':
      return { name, fill: paper, text: ink, edge: { stroke: strong, 'stroke-width': 1.1 }, bar: 0 };
  }
}
