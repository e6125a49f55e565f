/** What one pass over a content stream found and did. */
export interface MarkedContent {
  content: string;
  /** Pieces of content that were outside the structure and are artifacts now. */
  artifacts: number;
  /** Whether text is shown with glyph 0, the box that stands for a character that no font has. */
  hasMissingGlyphs: boolean;
}

const BEGIN_ARTIFACT = '/Artifact BMC\n';
const END = 'EMC';

const PATH_CONSTRUCTION = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PATH_PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const TEXT_SHOWING = new Set(['Tj', 'TJ', "'", '"']);

/**
 * Marks as Artifact whatever a content stream paints outside its structure: margin boxes, backgrounds, rules. PDF/UA-1 (7.1) wants
 * each piece of content to be either in the structure or an artifact; Chromium leaves these in neither.
 *
 * Works line by line, as Chromium writes one painting operator a line. A mark opens just before the first painting operator (for a path:
 * before its construction, since no mark may stand inside a path) and closes before anything that nests (q, Q, ET, BDC), so
 * that marks, text objects and saved states never overlap. A page has some 3,000 lines, nearly all inside the structure: those are only
 * passed over, and the text is put together from what lies between the marks.
 *
 * @param ownStructure names of form XObjects that carry structure of their own: to call one is no artifact
 */
export function markArtifacts(content: string, ownStructure: ReadonlySet<string>): MarkedContent {
  const pass = new ArtifactPass(content, ownStructure);
  for (let start = 0; start <= content.length;) {
    const lineBreak = content.indexOf('\n', start);
    const end = lineBreak < 0 ? content.length : lineBreak;
    pass.read(start, end);
    start = end + 1;
  }
  return pass.finish();
}

const LAST_LETTER_OF_MARKS = 'C'.charCodeAt(0);

class ArtifactPass {
  private readonly pieces: string[] = [];
  /** Everything before this place is in the pieces. */
  private taken = 0;
  private depth = 0;
  private isOpen = false;
  private pathStart = -1;
  private artifacts = 0;
  private readonly hasMissingGlyphs: boolean;

  constructor(
    private readonly content: string,
    private readonly ownStructure: ReadonlySet<string>,
  ) {
    this.hasMissingGlyphs = showsGlyphZero(content);
  }

  /** The line from `start` to before `end`. */
  read(start: number, end: number): void {
    if (this.depth > 0 && this.content.charCodeAt(end - 1) !== LAST_LETTER_OF_MARKS) return;
    const line = this.content.slice(start, end);
    const operator = operatorOf(line);
    if (operator === 'BDC' || operator === 'BMC') {
      this.close(start);
      this.depth++;
    } else if (operator === 'EMC') {
      this.depth--;
    } else if (this.depth === 0) {
      this.readUnmarked(line, operator, start);
    }
  }

  finish(): MarkedContent {
    this.pieces.push(this.content.slice(this.taken));
    if (this.isOpen) this.pieces.push(`\n${END}`);
    return { content: this.pieces.join(''), artifacts: this.artifacts, hasMissingGlyphs: this.hasMissingGlyphs };
  }

  private readUnmarked(line: string, operator: string, start: number): void {
    if (PATH_CONSTRUCTION.has(operator)) {
      if (this.pathStart < 0) this.pathStart = start;
    } else if (PATH_PAINTING.has(operator)) {
      this.open(this.pathStart < 0 ? start : this.pathStart);
      this.pathStart = -1;
    } else if (TEXT_SHOWING.has(operator) || operator === 'sh' || (operator === 'Do' && !this.callsStructure(line))) {
      this.open(start);
    } else if (operator === 'n') {
      this.pathStart = -1; // a clip: shapes what follows, paints nothing
    } else if (operator === 'q' || operator === 'Q' || operator === 'BT' || operator === 'ET' || operator === 'Do') {
      this.close(start);
    }
  }

  private callsStructure(line: string): boolean {
    return this.ownStructure.has(line.slice(1, line.indexOf(' ')));
  }

  private open(at: number): void {
    if (this.isOpen) return;
    this.insert(at, BEGIN_ARTIFACT);
    this.isOpen = true;
    this.artifacts++;
  }

  private close(at: number): void {
    if (!this.isOpen) return;
    this.insert(at, `${END}\n`);
    this.isOpen = false;
  }

  private insert(at: number, mark: string): void {
    this.pieces.push(this.content.slice(this.taken, at), mark);
    this.taken = at;
  }
}

/** The last word of a line; Chromium writes `<</MCID 2 >>BDC` without a space. */
function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1);
  return last.endsWith('BDC') ? 'BDC' : last;
}

// Skia writes glyphs as four hexadecimal digits each, and text operators one a line.
const GLYPH_ZERO_SHOWN = /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*>[^\n]*(?:T[jJ]|['"])$/im;

function showsGlyphZero(content: string): boolean {
  return content.includes('0000') && GLYPH_ZERO_SHOWN.test(content);
}
