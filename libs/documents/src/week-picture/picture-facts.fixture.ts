import { SaxesParser } from 'saxes';
import { overlaps, type Rect } from './geometry.js';
import { contrastRatio } from '../colour.js';
import type { Scene, SceneText } from './scene.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an SVG, by a strict XML parser of others. Throws when it is not well-formed. */
export function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(svg).close();
  return elements;
}

/** All words of an SVG in order, as a reader of XML sees them. */
export function wordsOf(svg: string): string[] {
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => words.push(text));
  parser.write(svg).close();
  return words;
}

/** What is wrong with the texts of a scene: outside the picture, over each other, too small or too faint. */
export function faultsOfTexts({ width, height, texts }: Scene): string[] {
  const faults: string[] = [];
  for (const [index, one] of texts.entries()) {
    if (!isInside(one.rect, width, height)) faults.push(`"${one.text}" leaves the picture`);
    if (one.size < 6.5) faults.push(`"${one.text}" is set in ${one.size} pt`);
    if (contrastRatio(one.fill, one.on) < 4.5) faults.push(`"${one.text}" is too faint`);
    faults.push(
      ...texts
        .slice(index + 1)
        .filter((other) => collide(one, other))
        .map((other) => `"${one.text}" meets "${other.text}"`),
    );
  }
  return faults;
}

function isInside({ x, y, width, height }: Rect, pictureWidth: number, pictureHeight: number): boolean {
  return x >= -0.01 && y >= -0.01 && x + width <= pictureWidth + 0.01 && y + height <= pictureHeight + 0.01;
}

/** A number stands in the middle of a pill that is its rect; the words beside it have rects of their own. */
function collide(one: SceneText, other: SceneText): boolean {
  return overlaps(one.rect, other.rect);
}

/** Numbers in attributes that lay things out; NaN and Infinity would be written as words. */
export function brokenNumbers(svg: string): string[] {
  return elementsOf(svg).flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => key !== 'aria-labelledby' && /NaN|Infinity|undefined|null|e[+-]\d/u.test(value))
      .map(([key, value]) => `${name} ${key}="${value}"`),
  );
}

/** How far shapes reach: rects by their edges, paths by their points. */
export function reachOf(svg: string): { left: number; top: number; right: number; bottom: number } {
  const points = elementsOf(svg).flatMap(({ name, attributes }): [number, number][] => {
    if (name === 'rect') {
      const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key]));
      return [
        [x, y],
        [x + w, y + h],
      ];
    }
    if (name !== 'path') return [];
    return [...(attributes['d'] ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
  });
  return {
    left: Math.min(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    right: Math.max(...points.map(([x]) => x)),
    bottom: Math.max(...points.map(([, y]) => y)),
  };
}
