import { isSameBytes } from '../bytes.js';
import type { PdfFile, Revision } from '../file/revisions.js';
import {
  addReferences,
  isArray,
  isDictionary,
  isSameValue,
  nameOf,
  PdfReference,
  PdfText,
  textOf,
  type PdfObject,
  type PdfValue,
} from '../file/values.js';
import { isActive } from './active-content.js';
import { drawingOf } from './drawing.js';
import { reason, type Reason, type ReasonCode } from './report.js';
import { shownText, shows } from './shown-text.js';
import { dictionaryAt, fieldNumbers, isFilled, type SignatureValue } from './signature-values.js';
import { stateAfter, type State } from './state.js';

type Dictionary = ReadonlyMap<string, PdfValue>;
const NOTHING: Dictionary = new Map();

/**
 * What a revision changed that it may not. Those behind the first may bring one signature in an empty field, or in a new one that is seen
 * nowhere; what its signer fills into empty fields; how both look; and what proves it later. Nothing that was there before may say or show
 * anything else.
 *
 * @param index of the revision, from 1
 * @param signature that it brings; null for one with proofs alone
 */
export function forbiddenChanges(file: PdfFile, index: number, signature: SignatureValue | null): Reason[] {
  const revision = file.revisions[index];
  if (revision === undefined) return [];
  return new RevisionCheck(file, stateAfter(file, index - 1), revision, signature).faults();
}

const NEW_FIELD_KEYS = new Set('Type Subtype FT T F Rect P V'.split(' '));

class RevisionCheck {
  private readonly found: Reason[] = [];
  /** Objects of this revision that what may change leads to. */
  private readonly reached = new Set<number>();
  private readonly oldFields: ReadonlySet<number>;
  /** Objects that were not there before. */
  private readonly brought: State;
  private readonly after: State;

  constructor(
    private readonly file: PdfFile,
    private readonly before: State,
    private readonly revision: Revision,
    private readonly signature: SignatureValue | null,
  ) {
    this.oldFields = new Set(fieldNumbers(before, file.root));
    this.brought = new Map(Array.from(revision.objects).filter(([number]) => !before.has(number)));
    this.after = new Map([...before, ...revision.objects]);
  }

  faults(): Reason[] {
    const own = Array.from(this.revision.objects.values()).filter(
      ({ number }) => !this.revision.containers.has(number),
    );
    for (const object of own) {
      const old = this.before.get(object.number);
      if (old !== undefined && !isSame(old, object)) this.changed(old, object);
    }
    if (this.signature !== null) this.reach(new PdfReference(this.signature.number));
    this.unreached(own);
    return this.found;
  }

  private fault(code: ReasonCode, { number, at }: PdfObject, detail: string | null = null): void {
    this.found.push(reason(code, { signature: this.signature?.field ?? null, object: number, at, detail }));
  }

  private changed(old: PdfObject, now: PdfObject): void {
    const [was, is] = [old.value, now.value];
    if (old.stream !== null || now.stream !== null) return this.fault('object-changed', now);
    if (isArray(was) && isArray(is)) return this.changedList(old, now);
    if (!isDictionary(was) || !isDictionary(is)) return this.fault('object-changed', now);
    if (now.number === this.file.root) return this.changedCatalog(was, is, now);
    if (this.oldFields.has(now.number)) return this.changedField(was, is, now);
    if (this.isForm(now.number)) return this.changedForm(was, is, now);
    if (nameOf(is.get('Type')) === 'Page') return this.changedPage(was, is, now);
    this.fault('object-changed', now);
  }

  private changedCatalog(was: Dictionary, is: Dictionary, now: PdfObject): void {
    for (const key of changedKeys(was, is)) {
      const value = is.get(key);
      if (key === 'AcroForm') this.changedFormValue(was.get(key), value, now);
      else if (key === 'Perms' && !was.has(key) && this.certifies(value)) continue;
      else if (key === 'DSS' && this.signature?.kind !== 'signature') this.reach(value);
      else this.fault('catalog-changed', now, `/${key}`);
    }
  }

  /** `/Perms <</DocMDP …>>` of the first signature. */
  private certifies(value: PdfValue | undefined): boolean {
    const { signature } = this;
    if (signature === null || signature.certifies === null || !isDictionary(value) || value.size !== 1) return false;
    const target = value.get('DocMDP');
    return target instanceof PdfReference && target.number === signature.number;
  }

  private changedFormValue(was: PdfValue | undefined, is: PdfValue | undefined, now: PdfObject): void {
    if (is instanceof PdfReference) {
      // A document without a form gets one.
      const form = this.revision.objects.get(is.number);
      if (was !== undefined || form === undefined || !isDictionary(form.value))
        return this.fault('catalog-changed', now, '/AcroForm');
      this.reached.add(is.number);
      return this.changedForm(NOTHING, form.value, form);
    }
    if (!isDictionary(is) || (was !== undefined && !isDictionary(was)))
      return this.fault('catalog-changed', now, '/AcroForm');
    this.changedForm(was ?? NOTHING, is, now);
  }

  private changedForm(was: Dictionary, is: Dictionary, now: PdfObject): void {
    for (const key of changedKeys(was, is)) {
      const value = is.get(key);
      const isRight =
        key === 'Fields'
          ? this.isAppended(was.get(key), value)
          : (key === 'SigFlags' && value === 3) ||
            (key === 'DR' && isDictionary(value) && value.size === 0 && !was.has(key)) ||
            (key === 'DA' && value instanceof PdfText && !was.has(key));
      if (!isRight) this.fault('catalog-changed', now, `/AcroForm /${key}`);
    }
  }

  private changedPage(was: Dictionary, is: Dictionary, now: PdfObject): void {
    for (const key of changedKeys(was, is))
      if (key !== 'Annots' || !this.isAppended(was.get(key), is.get(key)))
        this.fault('object-changed', now, `/${key} of a page`);
  }

  /** Fields and annotations may be lists of their own. */
  private changedList(old: PdfObject, now: PdfObject): void {
    if (!this.isAppended(old.value, now.value)) this.fault('object-changed', now);
  }

  /** The list is as it was, with the new field of this signature at its end. */
  private isAppended(was: PdfValue | undefined, is: PdfValue | undefined): boolean {
    const [old, list] = [was ?? [], is];
    if (!isArray(old) || !isArray(list) || list.length > old.length + 1) return false;
    if (!old.every((one, index) => isSameValue(one, list[index]))) return false;
    const added = list[old.length];
    if (added === undefined) return true;
    const isOwn = added instanceof PdfReference && added.number === this.signature?.fieldNumber;
    return isOwn && !this.before.has(added.number) && this.isInvisible(added.number);
  }

  /** A new field shows nothing and does nothing; how else could it be known what it covers? Its name is its own. */
  private isInvisible(number: number): boolean {
    const field = this.revision.objects.get(number)?.value;
    if (!isDictionary(field)) return false;
    this.reached.add(number);
    const names = Array.from(this.oldFields, (old) => textOf(dictionaryAt(this.before, old)?.get('T')));
    return (
      Array.from(field.keys()).every((key) => NEW_FIELD_KEYS.has(key)) &&
      isSameValue(field.get('Rect'), [0, 0, 0, 0]) &&
      nameOf(field.get('Subtype')) === 'Widget' &&
      nameOf(field.get('FT')) === 'Sig' &&
      isReferenceTo(field.get('V'), this.signature?.number) &&
      !names.includes(textOf(field.get('T')))
    );
  }

  private changedField(was: Dictionary, is: Dictionary, now: PdfObject): void {
    const keys = changedKeys(was, is);
    const isOwn = now.number === this.signature?.fieldNumber;
    if (keys.some((key) => key !== 'V' && key !== 'AP') || isFilled(was)) return this.fault('object-changed', now);
    if (isOwn ? !isReferenceTo(is.get('V'), this.signature?.number) : !this.mayFill(was, is))
      return this.fault('field-not-theirs', now);
    // A text that looks as before, like nothing, is not what is shown.
    if (!isOwn && !keys.includes('AP')) return this.fault('field-shows-other', now);
    if (keys.includes('AP')) this.changedAppearance(is, isOwn, now);
  }

  private changedAppearance(field: Dictionary, isOwn: boolean, now: PdfObject): void {
    const appearance = field.get('AP');
    const shown = isDictionary(appearance) && appearance.size === 1 ? appearance.get('N') : undefined;
    if (!(shown instanceof PdfReference)) return this.fault('object-changed', now, '/AP');
    const drawing = drawingOf(shown.number, this.brought);
    if ('why' in drawing) return this.fault('object-changed', drawing.object ?? now, drawing.why);
    for (const number of drawing) this.reached.add(number);
    const form = this.brought.get(shown.number);
    if (!isOwn && form !== undefined && !shows(shownText(form, this.after), textOf(field.get('V'))))
      this.fault('field-shows-other', now);
  }

  /** Names by whoever issues it; of their own fields each signer. */
  private mayFill(was: Dictionary, is: Dictionary): boolean {
    const { signature } = this;
    const part = signature?.facts?.part;
    if (signature === null || part === undefined || part === 'seal') return false;
    if (nameOf(was.get('FT')) !== 'Tx' || !(is.get('V') instanceof PdfText) || !isFilled(is)) return false;
    return part === 'issuer' || (textOf(was.get('T')) ?? '').startsWith(`${signature.field}-`);
  }

  private isForm(number: number): boolean {
    const form = dictionaryAt(this.before, this.file.root)?.get('AcroForm');
    return form instanceof PdfReference && form.number === number;
  }

  /** Everything in this revision that a value leads to. */
  private reach(value: PdfValue | undefined): void {
    for (const number of value === undefined ? [] : addReferences(value, new Set())) {
      const object = this.revision.objects.get(number);
      if (object === undefined || this.reached.has(number) || this.before.has(number)) continue;
      this.reached.add(number);
      if (isActive(object.value)) this.fault('active-content', object);
      this.reach(object.value);
    }
  }

  private unreached(own: readonly PdfObject[]): void {
    const missing = new Set<number>();
    for (const { value } of this.before.values()) addReferences(value, missing);
    for (const object of own.filter(({ number }) => !this.before.has(number))) {
      // A reference that led nowhere while others signed, and leads somewhere now.
      if (missing.has(object.number)) this.fault('object-was-missing', object);
      if (!this.reached.has(object.number)) this.fault('object-unused', object);
    }
  }
}

function changedKeys(was: Dictionary, is: Dictionary): string[] {
  return Array.from(new Set([...was.keys(), ...is.keys()])).filter((key) => !isSameValue(was.get(key), is.get(key)));
}

function isSame(old: PdfObject, now: PdfObject): boolean {
  if (!isSameValue(old.value, now.value)) return false;
  if (old.stream === null || now.stream === null) return old.stream === now.stream;
  const { stream } = now;
  return isSameBytes(old.stream, stream);
}

function isReferenceTo(value: PdfValue | undefined, number: number | undefined): boolean {
  return value instanceof PdfReference && value.number === number;
}
