import { paletteFor } from './formats/palette.js';
import { terminalPage } from './terminal-page.js';

const PAGE = `# vague-term

A word can be read
in two ways.

**Severity:** warning

## Why

- one
  goes on
- two

| Option | Default |
| ------ | ------- |
| \`most\` | 3 |

\`\`\`yaml
a: 1

b: 2
\`\`\`
`;

describe('a page in a terminal', () => {
  it('has paragraphs as wide as the terminal, lists, tables and examples set in', () => {
    expect(terminalPage(PAGE, { palette: paletteFor(false), width: 24 })).toBe(`vague-term

A word can be read in
two ways.

Severity: warning

Why

- one goes on
- two

| Option | Default |
| ------ | ------- |
| most | 3 |

    a: 1

    b: 2
`);
  });

  it('has bold headings and dim examples where there are colours', () => {
    const page = terminalPage(PAGE, { palette: paletteFor(true), width: 80 });
    expect(page).toContain('\u001B[1mWhy\u001B[22m');
    expect(page).toContain('\u001B[2m    a: 1\u001B[22m');
  });
});
