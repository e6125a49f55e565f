import type { Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit as RoleEdit } from '#work-model';
import type { Place } from '../checking/checked-file.js';
import { BYTE_ORDER_MARK } from './document-files.js';

/**
 * Turns places of a role file into ranges of an editor's document. Both count UTF-16 code units, but editors begin a line after a lone carriage
 * return too and keep a byte order mark as a character, so places go through offsets.
 */
export class TextPlaces {
  readonly #document: TextDocument;
  readonly #text: string;
  readonly #markLength: number;
  #lineStarts: readonly number[] | null = null;

  constructor(document: TextDocument) {
    this.#document = document;
    const text = document.getText();
    this.#markLength = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    this.#text = text.slice(this.#markLength);
  }

  /** Without a byte order mark. */
  get text(): string {
    return this.#text;
  }

  /**
   * Where a finding is shown. What fills several lines is shown at its first: a whole duty underlined hides what is wrong in it.
   * @param place Null: the file as a whole, shown at the key that makes it a role file.
   */
  rangeOf(place: Place | null): Range {
    if (place === null) return this.#rangeOfWhole();
    const start = this.#offsetOf(place.line, place.column);
    const end = this.#offsetOf(place.endLine, place.endColumn);
    return this.range(start, Math.max(start, Math.min(end, this.#endOfLineAt(start))));
  }

  /** @param offset @param endOffset In the text without a byte order mark. */
  range(offset: number, endOffset: number): Range {
    return {
      start: this.#document.positionAt(offset + this.#markLength),
      end: this.#document.positionAt(endOffset + this.#markLength),
    };
  }

  /** In the text without a byte order mark. */
  offsetAt(position: Position): number {
    return Math.max(0, this.#document.offsetAt(position) - this.#markLength);
  }

  edit({ offset, endOffset, newText }: RoleEdit): { range: Range; newText: string } {
    return { range: this.range(offset, endOffset), newText };
  }

  #rangeOfWhole(): Range {
    const at = /(?:^|[{,\s"'])(workpact)["']?\s*:/m.exec(this.#text);
    if (at === null) return this.range(0, this.#endOfLineAt(0));
    const start = at.index + at[0].indexOf('workpact');
    return this.range(start, start + 'workpact'.length);
  }

  #endOfLineAt(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return offset + this.#text.slice(offset, end < 0 ? undefined : end).trimEnd().length;
  }

  #offsetOf(line: number, column: number): number {
    this.#lineStarts ??= [0, ...[...this.#text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    return Math.min((this.#lineStarts[line - 1] ?? this.#text.length) + column - 1, this.#text.length);
  }
}
