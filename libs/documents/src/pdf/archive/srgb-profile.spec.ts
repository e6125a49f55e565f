import { srgbProfile } from './srgb-profile.js';

describe('the sRGB profile', () => {
  const profile = srgbProfile();
  const tag = (signature: string): Buffer => {
    for (let entry = 132; entry < 132 + profile.readUInt32BE(128) * 12; entry += 12) {
      if (profile.toString('latin1', entry, entry + 4) === signature) {
        return profile.subarray(
          profile.readUInt32BE(entry + 4),
          profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8),
        );
      }
    }
    throw new Error(`no ${signature}`);
  };

  it('states its own length, and is for RGB monitors', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('adds its primaries up to the D50 white', () => {
    for (const [axis, white] of [0.9642, 1, 0.8249].entries()) {
      const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce(
        (total, colour) => total + tag(colour).readInt32BE(8 + axis * 4) / 65_536,
        0,
      );
      expect(sum).toBeCloseTo(white, 3);
    }
  });

  // Values of IEC 61966-2-1: black, the linear part (10/255 / 12.92), middle grey 188/255 = 50.3 % light, white.
  it.each([
    [0, 0],
    [10, 0.003_035],
    [188, 0.502_886],
    [255, 1],
  ])('turns the 8-bit value %d into %d of full light', (value, light) => {
    expect(tag('gTRC').readUInt16BE(12 + value * 2) / 65_535).toBeCloseTo(light, 4);
  });
});
