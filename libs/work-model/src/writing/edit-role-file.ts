import { exactModel } from '../reading/exact/exact-model.js';
import { pointerOf, type Path } from '../reading/fault.js';
import { roleFileSchema } from '../reading/file-schema/role-file.js';
import { isJson, parseRoleFile, readSource } from '../reading/parse-role-file.js';
import { valueAt } from '../reading/schema-walk.js';
import { plainValue, type SourceNode } from '../reading/source-tree.js';
import type { WorkModel } from '../schema/work-model.js';
import { applyPatch, impliedPlaces, type PatchOperation } from './apply-patch.js';
import type { FileChange } from './file-change.js';
import { idChanges } from './id-changes.js';
import { editsOf } from './layout/change-edits.js';
import { styleOf, type FileStyle } from './layout/file-style.js';
import { changesBetween } from './reconcile.js';
import type { RoleFileText } from './role-file-text.js';
import { isSame } from './same.js';
import { applyEdits, thenEdit, type TextEdit } from './text-edit.js';
import type { WritingStyle } from './written-value.js';

/** A change that cannot be written into a file without re-printing it. Nothing has been changed. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';

  /**
   * @param file Name of the file.
   * @param pointer JSON Pointer into the model, to what cannot be written.
   * @param advice What a person can do, one sentence without a full stop.
   */
  constructor(
    readonly file: string,
    readonly pointer: string,
    readonly advice: string,
  ) {
    super(
      `${file}: the change${pointer === '' ? '' : ` of ${pointer}`} cannot be written into the file as it stands. By hand: ${advice}.`,
    );
  }
}

/**
 * The edits that make a role file say what a patch of its model says. Only the text concerned changes: comments, order, quotes, blanks and
 * line breaks elsewhere stay as they are. Values are written as the file writes them (`from: '10:00'`, `days: [MO, TH]`), or in people's
 * notation where it says nothing yet.
 *
 * @param patch JSON Patch (RFC 6902) of the model in exact form.
 * @returns Edits of `file.text`, sorted and not overlapping; none when the file says so already.
 * @throws {PatchRefused} When the patch does not fit the model.
 * @throws {EditRefused} When the changed file would not be read as exactly the patched model.
 */
export function editRoleFile(file: RoleFileText, patch: readonly PatchOperation[]): TextEdit[] {
  const target = applyPatch(file.model, patch);
  if (isSame(file.model, target)) return [];
  const draft = new Draft(file);
  draft.makeSay(target, file.model);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = draft.modelNow();
    if (now === null || isSame(now, target)) break;
    // Ids made from titles may have changed, and words that named people may name nobody any more.
    const ids = idChanges(draft.tree, now, target);
    if (ids.length > 0) draft.make(ids);
    else draft.makeSay(target, now);
  }
  return draft.editsFor(target);
}

/** One for the ids of items, one for those of windows that follow from them, one for names of people, and one to spare. */
const MOST_ROUNDS = 4;

/** The text on its way from one model to the other. */
class Draft {
  tree: SourceNode;
  #text: string;
  #edits: TextEdit[] = [];
  readonly #file: RoleFileText;
  readonly #style: FileStyle;
  readonly #writing: WritingStyle;

  constructor(file: RoleFileText) {
    this.#file = file;
    this.#writing = writingStyleOf(file.text);
    this.#text = file.text;
    this.tree = file.tree;
    this.#style = styleOf(file.text, file.tree, isJson(file.text, file.file));
  }

  /** Makes changes one after the other; each is placed in the text as the ones before left it. */
  make(changes: readonly FileChange[]): void {
    for (const change of changes) {
      const source = { text: this.#text, tree: this.tree, style: this.#style };
      // From the last to the first, so that none moves the place of another.
      for (const edit of editsOf(source, change).toReversed()) {
        this.#edits = thenEdit(this.#edits, edit);
        this.#text = applyEdits(this.#text, [edit]);
      }
      const read = readSource(this.#text, this.#file.file);
      if (!read.ok) throw this.#refusal(pointerOf(change.path), 'value' in change ? change.value : null);
      this.tree = read.tree;
    }
  }

  /** Makes the changes between what the text says now and what it should say. */
  makeSay(target: WorkModel, now: WorkModel): void {
    const { before, after } = withoutPlacesImplied(this.tree, now, target);
    this.make(changesBetween(before, after, this.tree, this.#writing));
  }

  /** What the text says now, even when ids in it collide; null when it is no role file at all. */
  modelNow(): WorkModel | null {
    const file = roleFileSchema.safeParse(plainValue(this.tree));
    return file.success ? exactModel(file.data).model : null;
  }

  /** The edits, once the text has been read again and says what it should. */
  editsFor(target: WorkModel): TextEdit[] {
    const read = parseRoleFile(this.#text, { file: this.#file.file });
    const path = read.ok ? firstDifference(read.model, target) : null;
    if (!read.ok) throw this.#refusal(read.faults[0]?.pointer ?? '', null);
    if (path !== null) throw this.#refusal(pointerOf(path), valueAt(target, path));
    return this.#edits.filter(({ offset, endOffset, newText }) => this.#file.text.slice(offset, endOffset) !== newText);
  }

  #refusal(pointer: string, wanted: unknown): EditRefused {
    const value = wanted === undefined || wanted === null ? null : JSON.stringify(wanted).slice(0, 200);
    const advice = value === null ? 'take it out or write it anew' : `write it so that it says ${value}`;
    return new EditRefused(this.#file.file, pointer, `${advice}, and check the file again`);
  }
}

/** Both models as far as the file has to say them: reading it adds places that duties name and that need no entry. */
function withoutPlacesImplied(
  tree: SourceNode,
  now: WorkModel,
  target: WorkModel,
): { before: WorkModel; after: WorkModel } {
  const written = valueAt(plainValue(tree), ['role', 'places']);
  const declared = now.role.places.slice(0, Array.isArray(written) ? written.length : 0);
  const implied = impliedPlaces(target).filter(({ id }) => !declared.some((place) => place.id === id));
  const left = target.role.places.filter((place) => !implied.includes(place));
  return {
    before: { ...now, role: { ...now.role, places: declared } },
    after: { ...target, role: { ...target.role, places: left } },
  };
}

/** Whether a file is written as programs write it, and whether its items say their ids. */
function writingStyleOf(text: string): WritingStyle {
  const count = (keys: RegExp) => text.match(keys)?.length ?? 0;
  const exact = count(/\b(?:startMinute|endMinute|rrule|responseMinutes|effortMinutes|durationMinutes)["']?:/g);
  const peoples = count(/\b(?:from|to|days|reply|effort|minutes|due)["']?: *["']?[A-Za-z0-9[]/g);
  const isExact = exact > peoples;
  return { isExact, givesIds: isExact || /^\s*- +\{? *id: /m.test(text) };
}

/** Path of the first value in which two models differ; null when they do not. */
function firstDifference(a: unknown, b: unknown): Path | null {
  if (isSame(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const step = Array.isArray(a) ? Number(key) : key;
    const below = firstDifference(valueAt(a, [step]), valueAt(b, [step]));
    if (below !== null) return [step, ...below];
  }
  return [];
}
