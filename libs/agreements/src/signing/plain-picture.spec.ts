import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { MarkUnusable } from '../agreements.errors.js';
import { aJpeg, aPng, chunk } from './pictures.fixture.js';
import { plainPicture } from './plain-picture.js';

const refusalOf = (bytes: Uint8Array): Promise<unknown> =>
  plainPicture(Buffer.from(bytes)).then(
    () => null,
    (error: unknown) => error,
  );

describe('a picture of a signature', () => {
  it('is taken as it is when it is a PNG or a JPEG and nothing else', async () => {
    for (const picture of [aPng(), aPng({ width: 300, height: 80 }), aJpeg()])
      expect(Buffer.from(await plainPicture(picture)).equals(picture)).toBe(true);
  });

  it('leaves behind what a phone notes in it: where it was taken, with what', async () => {
    const noted = aJpeg([
      [0xe1, 'Exif\0\0 48.2082 N 16.3738 E'],
      [0xfe, 'Made with a phone'],
      [0xee, 'Adobe\0d\0\0\0\0\0'],
    ]);
    const plain = Buffer.from(await plainPicture(noted));
    expect(plain.includes('48.2082')).toBe(false);
    expect(plain.includes('a phone')).toBe(false);
    // It says how the colours are meant.
    expect(plain.includes('Adobe')).toBe(true);
    expect(plain.subarray(-2).toString('hex')).toBe('ffd9');
  });

  it.each([
    ['a JPEG with a page behind it', Buffer.concat([aJpeg(), Buffer.from('<script>alert(1)</script>')])],
    ['a JPEG with an archive behind it', Buffer.concat([aJpeg(), Buffer.from('PK\u0003\u0004')])],
    ['a JPEG with a document behind it', Buffer.concat([aJpeg(), Buffer.from('%PDF-1.7 endstream endobj')])],
    ['a PNG with a page behind it', Buffer.concat([aPng(), Buffer.from('<html><body>')])],
    ['a PNG that says twice how large it is', aPng({ more: [chunk('IHDR', Buffer.alloc(13, 0x10))] })],
  ])('%s is refused: it is more than a picture', async (_what, bytes) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toBeInstanceOf(MarkUnusable);
    expect(refusal).toHaveProperty('message', expect.stringMatching(/^There is something else in this file/));
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', Buffer.from('GIF89a\u0001\0\u0001\0\u0080\0\0')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a PNG', aPng().subarray(0, 40)],
    ['the beginning of a JPEG', aJpeg().subarray(0, -2)],
    [
      'a small PNG whose pixels unpack to a hundred megabytes',
      aPng({ pixels: deflateSync(Buffer.alloc(100_000_000)) }),
    ],
    ['a PNG whose pixels do not unpack', aPng({ pixels: Buffer.from('not packed') })],
  ])('%s is refused, with what to do instead', async (_what, bytes) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toBeInstanceOf(MarkUnusable);
    expect(refusal).toHaveProperty('message', expect.stringMatching(/^It is no PNG or JPEG.*draw or type/));
  });

  it('is read or refused, whatever its bytes are', async () => {
    const damaged = fc
      .tuple(fc.constantFrom(aPng(), aJpeg()), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([picture, at, bytes]) => {
        const changed = Buffer.from(picture);
        changed.set(bytes.slice(0, changed.length), at % Math.max(1, changed.length - 8));
        return changed;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const refusal = await refusalOf(bytes);
        expect(refusal === null || refusal instanceof MarkUnusable).toBe(true);
      }),
    );
  });
});
