import { markArtifacts } from './artifact-marks.js';

const lines = (...all: string[]): string => all.join('\n');
const none = new Set<string>();

describe('content outside the structure', () => {
  const cases: Array<[fact: string, before: string, after: string]> = [
    [
      'text of a margin box is marked inside its text object',
      lines('BT', '/F4 10 Tf', '<0086> Tj', '5 0 Td <0087> Tj', 'ET'),
      lines('BT', '/F4 10 Tf', '/Artifact BMC', '<0086> Tj', '5 0 Td <0087> Tj', 'EMC', 'ET'),
    ],
    [
      'a path is marked from its first construction, for no mark may stand inside a path',
      lines('0 0 m', '9 9 l', 'h', 'f'),
      lines('/Artifact BMC', '0 0 m', '9 9 l', 'h', 'f', 'EMC'),
    ],
    [
      'neighbouring paths share one mark',
      lines('0 0 9 9 re', 'f', '.5 g', '9 0 9 9 re', 'f*'),
      lines('/Artifact BMC', '0 0 9 9 re', 'f', '.5 g', '9 0 9 9 re', 'f*', 'EMC'),
    ],
    [
      'a mark closes before structure begins',
      lines('0 0 9 9 re', 'f', '/P <</MCID 0 >>BDC', '1 1 2 2 re', 'f', 'EMC', '3 3 4 4 re', 'S'),
      `${lines('/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', '/P <</MCID 0 >>BDC', '1 1 2 2 re', 'f', 'EMC')}
${lines('/Artifact BMC', '3 3 4 4 re', 'S', 'EMC')}`,
    ],
    [
      'a mark does not span a saved state',
      lines('q', '0 0 9 9 re', 'f', 'Q', '0 0 9 9 re', 'f'),
      lines('q', '/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', 'Q', '/Artifact BMC', '0 0 9 9 re', 'f', 'EMC'),
    ],
    [
      'a clip paints nothing and is not marked',
      lines('0 0 9 9 re', 'W* n', 'q', 'Q'),
      lines('0 0 9 9 re', 'W* n', 'q', 'Q'),
    ],
    [
      'nested marks count as one',
      lines('/P <</MCID 0 >>BDC', '/Span BMC', 'EMC', 'sh', 'EMC'),
      lines('/P <</MCID 0 >>BDC', '/Span BMC', 'EMC', 'sh', 'EMC'),
    ],
    [
      'a picture without a description is marked',
      lines('q', '/X10 Do', 'Q'),
      lines('q', '/Artifact BMC', '/X10 Do', 'EMC', 'Q'),
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(markArtifacts(before, none).content).toBe(after);
  });

  it('is not marked where a form brings structure of its own', () => {
    expect(markArtifacts('/X10 Do\n/X11 Do', new Set(['X10']))).toMatchObject({
      content: '/X10 Do\n/Artifact BMC\n/X11 Do\nEMC',
      artifacts: 1,
    });
  });

  it('is left alone when there is none', () => {
    const content = lines('q', '/P <</MCID 0 >>BDC', 'BT', '<0001> Tj', 'ET', 'EMC', 'Q', '');
    expect(markArtifacts(content, none)).toEqual({ content, artifacts: 0, hasMissingGlyphs: false });
  });
});

describe('glyph 0, the empty box', () => {
  it.each([
    ['<0000> Tj', true],
    ['3.5 0 Td <00120000> Tj', true],
    ['<00100001> Tj', false], // four zeros in a row, but across two glyphs
    ['0000 0 Td <0012> Tj', false],
  ])('in "%s" is seen: %s', (line, expected) => {
    expect(markArtifacts(`/P <</MCID 0 >>BDC\n${line}\nEMC`, none).hasMissingGlyphs).toBe(expected);
  });
});
