/** What one pass over a content stream found and did. */
export interface MarkedContent {
  content: string;
  /** Pieces of content that were outside the structure and are artifacts now. */
  artifacts: number;
  /** Whether text is shown with glyph 0, the box that stands for a character that no font has. */
  hasMissingGlyphs: boolean;
}

const BEGIN_ARTIFACT = '/Artifact BMC';
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
 * that marks, text objects and saved states never overlap.
 *
 * @param ownStructure names of form XObjects that carry structure of their own: to call one is no artifact
 */
export function markArtifacts(content: string, ownStructure: ReadonlySet<string>): MarkedContent {
  const pass = new ArtifactPass(ownStructure);
  for (const line of content.split('\n')) pass.read(line);
  return pass.finish();
}

class ArtifactPass {
  private readonly lines: string[] = [];
  private depth = 0;
  private isOpen = false;
  private pathStart = -1;
  private artifacts = 0;
  private hasMissingGlyphs = false;

  constructor(private readonly ownStructure: ReadonlySet<string>) {}

  read(line: string): void {
    const operator = operatorOf(line);
    if (TEXT_SHOWING.has(operator)) this.hasMissingGlyphs ||= showsGlyphZero(line);
    if (operator === 'BDC' || operator === 'BMC') {
      this.close();
      this.depth++;
    } else if (operator === 'EMC') {
      this.depth--;
    } else if (this.depth === 0) {
      this.readUnmarked(line, operator);
    }
    this.lines.push(line);
  }

  finish(): MarkedContent {
    this.close();
    return { content: this.lines.join('\n'), artifacts: this.artifacts, hasMissingGlyphs: this.hasMissingGlyphs };
  }

  private readUnmarked(line: string, operator: string): void {
    if (PATH_CONSTRUCTION.has(operator)) {
      if (this.pathStart < 0) this.pathStart = this.lines.length;
    } else if (PATH_PAINTING.has(operator)) {
      this.open(this.pathStart < 0 ? this.lines.length : this.pathStart);
      this.pathStart = -1;
    } else if (TEXT_SHOWING.has(operator) || operator === 'sh' || (operator === 'Do' && !this.callsStructure(line))) {
      this.open(this.lines.length);
    } else if (operator === 'n') {
      this.pathStart = -1; // a clip: shapes what follows, paints nothing
    } else if (operator === 'q' || operator === 'Q' || operator === 'BT' || operator === 'ET' || operator === 'Do') {
      this.close();
    }
  }

  private callsStructure(line: string): boolean {
    return this.ownStructure.has(line.slice(1, line.indexOf(' ')));
  }

  private open(at: number): void {
    if (this.isOpen) return;
    this.lines.splice(at, 0, BEGIN_ARTIFACT);
    this.isOpen = true;
    this.artifacts++;
  }

  private close(): void {
    if (!this.isOpen) return;
    this.lines.push(END);
    this.isOpen = false;
  }
}

/** The last word of a line; Chromium writes `<</MCID 2 >>BDC` without a space. */
function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1);
  return last.endsWith('BDC') ? 'BDC' : last;
}

function showsGlyphZero(line: string): boolean {
  return line.includes('0000') && /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*>/i.test(line);
}
