const CURVE_POINTS = 256;

/**
 * An ICC profile (version 2.1, ICC.1:2001-04) of the sRGB colour space, computed here so that no file of a third party has to be
 * shipped. Primaries: IEC 61966-2-1, adapted to the D50 white of the profile connection space with the Bradford matrix.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: Array<[signature: string, data: Buffer]> = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', plainText('Public domain')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.436_074_7, 0.222_504_5, 0.013_932_2)],
    ['gXYZ', xyz(0.385_064_9, 0.716_878_6, 0.097_104_5)],
    ['bXYZ', xyz(0.143_080_4, 0.060_616_9, 0.714_173_3)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const tableLength = 4 + tags.length * 12;
  const table = Buffer.alloc(tableLength);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let position = 128 + tableLength;
  tags.forEach(([signature, bytes], index) => {
    let place = places.get(bytes);
    if (place === undefined) {
      place = position;
      places.set(bytes, place);
      data.push(bytes);
      position += bytes.length;
    }
    table.write(signature, 4 + index * 12, 'latin1');
    table.writeUInt32BE(place, 8 + index * 12);
    table.writeUInt32BE(bytes.length, 12 + index * 12);
  });
  return Buffer.concat([header(position), table, ...data]);
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02_10_00_00, 8); // version 2.1
  bytes.write('mntrRGB XYZ ', 12, 'latin1'); // a monitor profile, from RGB to XYZ
  [2000, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2)); // any fixed date
  bytes.write('acsp', 36, 'latin1');
  fixedPoint(bytes, 68, [0.9642, 1, 0.8249]); // illuminant D50
  return bytes;
}

/** IEC 61966-2-1: linear near black, a power of 2.4 above. */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const encoded = index / (CURVE_POINTS - 1);
    const linear = encoded <= 0.040_45 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + index * 2);
  }
  return bytes;
}

function xyz(...values: [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  fixedPoint(bytes, 8, values);
  return bytes;
}

function fixedPoint(bytes: Buffer, at: number, values: readonly number[]): void {
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65_536), at + index * 4));
}

function plainText(text: string): Buffer {
  return padded(Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]));
}

/** textDescriptionType: the ASCII name, and empty Unicode and Macintosh names of the fixed size that version 2 wants. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  return padded(
    Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]),
  );
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
