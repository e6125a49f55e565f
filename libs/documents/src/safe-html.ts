/**
 * Markup that Workpact made itself and that templates print unescaped: its own SVG pictures and style sheets. Everything else is
 * text and is escaped. Only code can make one, so nothing that came in through a role file can pass as markup.
 */
export class SafeHtml {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  /** `html` must come from code of this product that escapes what it puts in; never from a model, a template or a request. */
  static ofOwnMarkup(html: string): SafeHtml {
    return new SafeHtml(html);
  }

  toString(): string {
    return this.#html;
  }

  /** How a picture looks in the JSON form of a view. */
  toJSON(): { $markup: string } {
    return { $markup: this.#html };
  }
}
