import { num, type Scene, type SceneText, type Shape } from './scene.js';
import { singleLine } from './text-block.js';

export interface Accessible {
  readonly idPrefix: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** Text for element content and for double-quoted attributes. */
function escapeXml(text: string): string {
  return singleLine(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Writes a scene as inline SVG that scales to the width it is given: an image with a name and a description, no scripts, no
 * styles, nothing loaded from elsewhere.
 */
export function sceneToSvg(
  { width, height, shapes, texts }: Scene,
  { idPrefix, title, description, language }: Accessible,
): string {
  const id = escapeXml(idPrefix);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" lang="${escapeXml(language)}" `,
    `viewBox="0 0 ${num(width)} ${num(height)}" width="100%" font-family="'Source Sans 3', 'Source Sans Pro', Arial, sans-serif">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
    ...shapes.map(shapeToSvg),
    ...texts.map(textToSvg),
    '</svg>',
  ].join('');
}

function shapeToSvg({ element, attributes }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`,
  );
  return `<${element}${written.join('')}/>`;
}

function textToSvg({ text, x, baseline, size, weight, fill, anchor }: SceneText): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${num(x)}" y="${num(baseline)}" font-size="${num(size)}" font-weight="${weight}" fill="${fill}"${anchored}>${escapeXml(text)}</text>`;
}
