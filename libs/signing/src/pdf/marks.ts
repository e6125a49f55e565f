import type { PDF, PdfRef } from '@libpdf/core';
import { MarkRefused } from '../signing.errors.js';
import { appearance, INK, number, TextPen, type TextRun } from './text-appearance.js';

interface StrokePoint {
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly pressure?: number | undefined;
}

/** How a signature looks. */
export type Mark =
  | {
      readonly kind: 'drawn';
      readonly strokes: readonly (readonly StrokePoint[])[];
      /** Of the area that was drawn on, in the same units as the points; y grows downwards. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'typed'; readonly runs: readonly TextRun[] }
  /** PNG or JPEG. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array };

interface Size {
  readonly width: number;
  readonly height: number;
}

const MOST_POINTS = 20_000;
const MOST_IMAGE_BYTES = 1024 * 1024;
const MOST_PIXELS = 4_000_000;
const INSET = 3;
/** Points: a ballpoint, and as thick as pressing makes it. */
const THINNEST = 0.7;
const THICKEST = 2.2;

/** Of the line under the mark; a field that is lower has none. */
const CAPTION_HEIGHT = 10;
const LOWEST_WITH_CAPTION = 36;

/** The appearance of a mark, with a small line under it, in a field of this size. @throws MarkRefused */
export function markAppearance(
  document: PDF,
  pen: TextPen,
  { mark, caption }: { readonly mark: Mark; readonly caption: readonly TextRun[] | null },
  { width, height }: Size,
): PdfRef {
  const shown = caption !== null && height >= LOWEST_WITH_CAPTION ? caption : null;
  const bottom = shown === null ? 0 : CAPTION_HEIGHT;
  const drawn = drawMark(document, pen, mark, { width, height: height - bottom, bottom });
  const line =
    shown === null
      ? null
      : pen.draw(shown, {
          width,
          height: bottom,
          bottom: 0,
          fontPrefix: 'C',
          largestSize: 6.5,
          baseline: 0.35,
          inset: INSET,
        });
  const fonts = new Map([...(drawn.fonts ?? []), ...(line?.fonts ?? [])]);
  const operators = [drawn.operators, ...(line === null ? [] : [line.operators])]
    .map((part) => `q ${part} Q`)
    .join('\n');
  return appearance(document, { width, height }, operators, {
    ...(fonts.size === 0 ? {} : { fonts }),
    ...(drawn.images === undefined ? {} : { images: drawn.images }),
  });
}

interface Drawn {
  readonly operators: string;
  readonly fonts?: ReadonlyMap<string, PdfRef>;
  readonly images?: ReadonlyMap<string, PdfRef>;
}

type Room = Size & { readonly bottom: number };

function drawMark(document: PDF, pen: TextPen, mark: Mark, room: Room): Drawn {
  if (mark.kind === 'typed')
    return pen.draw(mark.runs, { ...room, fontPrefix: 'M', largestSize: 26, baseline: 0.3, inset: INSET + 2 });
  if (mark.kind === 'drawn') return { operators: strokeOperators(mark, room) };
  return drawImage(document, mark.bytes, room);
}

/** Lines through the points, smooth and as thick as they were pressed. Numbers only: nothing that was sent is written as it is. */
function strokeOperators({ strokes, width, height }: Mark & { kind: 'drawn' }, size: Room): string {
  const points = strokes.flat();
  if (points.length === 0) throw new MarkRefused('nothing is drawn');
  if (points.length > MOST_POINTS) throw new MarkRefused(`it has more than ${MOST_POINTS} points`);
  if (![width, height, ...points.flatMap(({ x, y, pressure = 0.5 }) => [x, y, pressure])].every(Number.isFinite)) {
    throw new MarkRefused('it holds something that is no number');
  }
  const box = boundsOf(points);
  const room = { width: size.width - 2 * INSET, height: size.height - 2 * INSET };
  // As it was drawn in its area, unless that would leave it tiny or cut it off.
  const scale = Math.min(
    room.width / Math.max(box.width, 1),
    room.height / Math.max(box.height, 1),
    1.2 * Math.max(room.width / width, room.height / height),
  );
  const left = INSET + (room.width - box.width * scale) / 2;
  const bottom = size.bottom + INSET + (room.height - box.height * scale) / 2;
  const place = ({ x, y }: StrokePoint): readonly [number, number] => [
    left + (x - box.left) * scale,
    bottom + (box.top + box.height - y) * scale,
  ];
  const lines = strokes.filter(({ length }) => length > 0).map((stroke) => strokeLine(stroke, place));
  return `${INK} 1 J 1 j ${lines.join('\n')}`;
}

function strokeLine(stroke: readonly StrokePoint[], place: (point: StrokePoint) => readonly [number, number]): string {
  const [first] = stroke;
  if (first === undefined) return '';
  if (stroke.length === 1) {
    const [x, y] = place(first);
    return `${number(THICKEST)} w ${number(x)} ${number(y)} m ${number(x)} ${number(y)} l S`;
  }
  return stroke
    .slice(1)
    .map((point, index) => {
      const before = stroke[index] ?? first;
      const [x1, y1] = place(before);
      const [x2, y2] = place(point);
      const pressed = ((before.pressure ?? 0.5) + (point.pressure ?? 0.5)) / 2;
      const line = THINNEST + (THICKEST - THINNEST) * Math.min(Math.max(pressed, 0), 1);
      return `${number(line)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;
    })
    .join(' ');
}

function boundsOf(points: readonly StrokePoint[]): { left: number; top: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}

function drawImage(document: PDF, bytes: Uint8Array, size: Room): Drawn {
  assertImage(bytes);
  let image: { ref: PdfRef; width: number; height: number };
  try {
    image = document.embedImage(bytes);
  } catch (error) {
    throw new MarkRefused('it cannot be read as a PNG or JPEG picture', { cause: error });
  }
  const scale = Math.min((size.width - 2 * INSET) / image.width, (size.height - 2 * INSET) / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const place = [(size.width - width) / 2, size.bottom + (size.height - height) / 2].map(number).join(' ');
  return {
    operators: `${number(width)} 0 0 ${number(height)} ${place} cm /Mark Do`,
    images: new Map([['Mark', image.ref]]),
  };
}

/** By what stands in the file, before anything unpacks it: a small file may unpack to gigabytes. @throws MarkRefused */
function assertImage(bytes: Uint8Array): void {
  if (bytes.length > MOST_IMAGE_BYTES) throw new MarkRefused('the picture is larger than 1 MB');
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size === null) throw new MarkRefused('it is no PNG or JPEG picture');
  if (size.width < 1 || size.height < 1 || size.width * size.height > MOST_PIXELS)
    throw new MarkRefused(`the picture has more than ${MOST_PIXELS / 1_000_000} million pixels`);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || !PNG.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Of the first frame header (ITU T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
