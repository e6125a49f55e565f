import { LineCounter } from 'yaml';
import type { SourceNode } from '../reading/source-tree.js';
import type { WorkModel } from '../schema/work-model.js';
import { keysOfPointer } from './json-pointer.js';
import { spanOf } from './locate.js';

/** A stretch of a role file's text. Lines and columns are counted from 1, offsets from 0; columns and offsets in UTF-16 code units. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Column after the last character. */
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
  /** False when the file does not write it (left out, derived): the range is then the nearest thing around it that is there. */
  readonly isExact: boolean;
}

/** The text of a role file without faults, which knows where each value of its model is written. */
export class RoleFileText {
  #lines: LineCounter | null = null;

  /**
   * @param file Name of the file.
   * @param text The text without a byte order mark. Offsets count from its first character.
   * @param byteOrderMark What stood before it; goes back before it when the file is written.
   * @param model What the text says.
   * @param tree The text as it was read.
   */
  constructor(
    readonly file: string,
    readonly text: string,
    readonly byteOrderMark: '' | '\uFEFF',
    readonly model: WorkModel,
    readonly tree: SourceNode,
  ) {}

  /**
   * Where a value of the model is written, in whichever notation the file writes it: `/sync/0/startMinute` may stand behind `from:`.
   *
   * @param pointer JSON Pointer (RFC 6901) into the model in exact form. One that leads nowhere gives what is nearest.
   */
  locate(pointer: string): TextRange {
    const { offset, endOffset, isExact } = spanOf(this.tree, this.model, keysOfPointer(pointer) ?? []);
    const lines = this.#lineStarts();
    const [start, end] = [lines.linePos(offset), lines.linePos(endOffset)];
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col, offset, endOffset, isExact };
  }

  /** Counted when somebody asks first: most files are only read. */
  #lineStarts(): LineCounter {
    if (this.#lines) return this.#lines;
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    this.#lines = lines;
    return lines;
  }
}
