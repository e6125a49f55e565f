import { TemplateError } from '../template-error.js';
import { ELEMENTS, EMPTY_ELEMENTS, faultOfAddress, INSTEAD, isAllowedAttribute } from './allowed-markup.js';

type Place = 'text' | 'tag' | 'quotes';

/** Where a value is an address, it must be one that Workpact made: its name in the view says so. */
const ADDRESS_VALUES = { href: 'href', src: 'source' } as const;

/**
 * Reads the text of one block as HTML, piece by piece: pieces end where a value begins. A grammar so narrow that there is one way to
 * read it; what does not fit is refused, never repaired.
 */
export class MarkupReader {
  private place: Place = 'text';
  /** Elements that are open, the innermost last. */
  private readonly open: { readonly name: string; readonly line: number }[] = [];
  private element = '';
  private attribute = '';
  private quote = '"';
  /** Text of the attribute so far, `\0` where a value stands. */
  private quoted = '';
  private line = 1;

  constructor(private readonly template: string) {}

  /** A piece of text that begins at `line`. */
  read(piece: string, line: number): void {
    this.line = line;
    for (let rest = piece; rest !== '';) {
      const used = this.step(rest);
      this.line += rest.slice(0, used).split('\n').length - 1;
      rest = rest.slice(used);
    }
  }

  /** A printed value. @returns whether it stands inside quotes */
  value(name: string, line: number): boolean {
    this.line = line;
    if (this.place === 'tag')
      this.refuse(`a value stands in the tag <${this.element}>; it belongs inside the quotes of an attribute.`);
    if (this.place === 'text') return false;
    if (this.attribute === 'href' || this.attribute === 'src') this.addressValue(this.attribute, name);
    this.quoted += '\0';
    return true;
  }

  /** `{{states expectation}}`. */
  mark(line: number): void {
    this.line = line;
    if (this.place !== 'tag')
      this.refuse('{{states …}} stands inside a tag, right after the name: <p{{states expectation}}>.');
  }

  /** Something that is not allowed inside tags. */
  outside(what: string, line: number): void {
    this.line = line;
    if (this.place !== 'text')
      this.refuse(`${what} stands inside the tag <${this.element}>; put it around whole elements.`);
  }

  end(): void {
    if (this.place !== 'text') this.refuse(`the tag <${this.element}> does not end in the block where it begins.`);
    const left = this.open.at(-1);
    if (left !== undefined) {
      this.line = left.line;
      this.refuse(`<${left.name}> is not closed in the block where it is opened.`);
    }
  }

  /** @returns how many characters were read */
  private step(rest: string): number {
    if (this.place === 'quotes') return this.inQuotes(rest);
    return this.place === 'tag' ? this.inTag(rest) : this.inText(rest);
  }

  private inText(rest: string): number {
    const next = rest.indexOf('<');
    if (next !== 0) return next === -1 ? rest.length : next;
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/u.exec(rest);
    if (tag === null) {
      const isComment = rest.startsWith('<!--');
      this.refuse(isComment ? 'write comments as {{!-- … --}}.' : '“<” begins no tag here; write &lt; for the sign.');
    }
    const [whole, slash, name = ''] = tag;
    if (slash === '/') return this.close(name, rest);
    if (!ELEMENTS.has(name))
      this.refuse(`<${name}> is not an element of documents. ${INSTEAD[name.toLowerCase()] ?? ''}`.trim());
    this.element = name;
    this.place = 'tag';
    return whole.length;
  }

  private close(name: string, rest: string): number {
    const end = /^<\/[a-zA-Z0-9]+\s*>/u.exec(rest);
    if (end === null) this.refuse(`</${name}> does not end with “>”.`);
    const opened = this.open.pop();
    if (opened?.name !== name) {
      this.refuse(
        `</${name}> closes ${opened === undefined ? 'nothing that was opened in this block' : `<${opened.name}> of line ${opened.line}`}.`,
      );
    }
    return end[0].length;
  }

  private inTag(rest: string): number {
    const end = /^\s*\/?>/u.exec(rest);
    if (end !== null) {
      this.place = 'text';
      if (!EMPTY_ELEMENTS.has(this.element)) {
        if (end[0].includes('/')) this.refuse(`<${this.element}/> is not closed by “/”; write </${this.element}>.`);
        this.open.push({ name: this.element, line: this.line });
      }
      return end[0].length;
    }
    const attribute = /^\s+([a-zA-Z][a-zA-Z0-9:-]*)=(["'])/u.exec(rest);
    if (attribute === null) {
      this.refuse(
        `after <${this.element} come attributes of the form name="value" in quotes, then “>”. Found: ${rest.trim().slice(0, 30)}`,
      );
    }
    const [whole, name = '', quote = ''] = attribute;
    if (!isAllowedAttribute(this.element, name)) {
      this.refuse(`<${this.element}> takes no ${name}=. ${INSTEAD[`${name.toLowerCase()} attribute`] ?? ''}`.trim());
    }
    Object.assign(this, { attribute: name, quote, quoted: '', place: 'quotes' });
    return whole.length;
  }

  private inQuotes(rest: string): number {
    const end = rest.indexOf(this.quote);
    this.quoted += end === -1 ? rest : rest.slice(0, end);
    if (end === -1) return rest.length;
    this.place = 'tag';
    this.checkAddress();
    return end + 1;
  }

  private checkAddress(): void {
    const { attribute, quoted } = this;
    if (attribute !== 'href' && attribute !== 'src') return;
    if (quoted === '\0') return;
    const fault = quoted.includes('\0')
      ? 'an address is a value alone or a text alone, never put together'
      : faultOfAddress(attribute, quoted);
    if (fault !== null) this.refuse(`${attribute}=: ${fault}.`);
  }

  private addressValue(attribute: 'href' | 'src', name: string): void {
    const wanted = ADDRESS_VALUES[attribute];
    if (name !== wanted)
      this.refuse(`${attribute}= takes no value but “${wanted}”, which the view has for it; not “${name}”.`);
  }

  private refuse(reason: string): never {
    throw new TemplateError(this.template, this.line, null, reason);
  }
}
