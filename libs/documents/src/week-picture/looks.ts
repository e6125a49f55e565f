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
  return { name, bar: name === 'bar' ? 2.4 : 0, ...surfaceOf(palette)[name] };
}

function surfaceOf({
  strong,
  ink,
  quietInk,
  paper,
  coverage,
  presence,
}: Palette): Readonly<Record<Look['name'], Pick<Look, 'fill' | 'text' | 'edge'>>> {
  const seam = { stroke: paper, 'stroke-width': 0.8 };
  const dashes = { stroke: strong, 'stroke-width': 1, 'stroke-dasharray': '3.5 2' };
  const points = {
    stroke: quietInk,
    'stroke-width': 0.9,
    'stroke-dasharray': '0.1 2',
    'stroke-linecap': 'round',
  };
  return {
    full: { fill: strong, text: paper, edge: seam },
    bar: { fill: coverage, text: ink, edge: seam },
    frame: { fill: presence, text: ink, edge: { stroke: strong, 'stroke-width': 0.8 } },
    dashed: { fill: paper, text: ink, edge: dashes },
    dotted: { fill: paper, text: ink, edge: points },
    outline: { fill: paper, text: ink, edge: { stroke: strong, 'stroke-width': 1.1 } },
  };
}
