import type { Rect } from './geometry.js';
import { baseline, type TextBlock } from './text-block.js';

/** Attributes of one SVG element; numbers are points. Only presentation attributes: a strict CSP blocks inline styles. */
export interface Shape {
  readonly element: 'rect' | 'path' | 'circle';
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The colour behind the text, which its contrast is judged by. */
  readonly on: string;
  /** The room the text takes at most. */
  readonly rect: Rect;
}

/** A finished drawing: everything has its place, nothing is decided any more. Later shapes lie on top; text lies above all shapes. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly texts: readonly SceneText[];
}

export function rectangle(rect: Rect, attributes: Shape['attributes']): Shape {
  return {
    element: 'rect',
    attributes: { x: rect.x, y: rect.y, width: rect.width, height: rect.height, ...attributes },
  };
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Shape['attributes']): Shape {
  return {
    element: 'path',
    attributes: { d: `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, fill: 'none', ...attributes },
  };
}

/** Two decimals are finer than any printer; more would only make the file longer. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function blockTexts(block: TextBlock, fill: string, on: string): SceneText[] {
  const height = block.rect.height / block.lines.length;
  return block.lines.map(({ text, weight }, index) => ({
    text,
    x: block.rect.x,
    baseline: baseline(block, index),
    size: block.size,
    weight,
    fill,
    anchor: 'start',
    on,
    rect: { x: block.rect.x, y: block.rect.y + index * height, width: block.rect.width, height },
  }));
}
