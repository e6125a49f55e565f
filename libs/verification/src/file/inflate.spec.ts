import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { inflate } from './inflate.js';
import { PdfFault } from './pdf-fault.js';

describe('a packed stream', () => {
  it('is what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(Buffer.compare(inflate(deflateSync(bytes), 0), bytes)).toBe(0);
      }),
    );
  });

  it('that grows too large is given up', () => {
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024));
    expect(() => inflate(bomb, 7)).toThrow('At byte 7: a stream unpacks to more than');
    expect(() => inflate(deflateSync(Buffer.alloc(1000)), 0, 999)).toThrow('more than 999 bytes');
  });

  it.each([
    ['is none', Buffer.from('nothing that was packed')],
    ['is empty', Buffer.alloc(0)],
    ['is cut off', deflateSync(Buffer.from('words and words and words')).subarray(0, -6)],
    ['has another sum', Buffer.concat([deflateSync(Buffer.from('words')).subarray(0, -1), Buffer.from([0])])],
    ['has something behind it', Buffer.concat([deflateSync(Buffer.from('words')), Buffer.from('more')])],
  ])('that %s is refused', (_, packed) => {
    expect(() => inflate(packed, 0)).toThrow(PdfFault);
  });
});
