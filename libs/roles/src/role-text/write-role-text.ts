import {
  canonicalHash,
  editRoleFile,
  EditRefused,
  applyEdits,
  openRoleFile,
  type RoleFileText,
  type WorkModel,
} from '#work-model';

/** The smallest role file; everything else is written into it as an edit, in people's notation. */
const EMPTY = 'workpact: 1\norganisation:\n  legalName: New\nrole:\n  title: New\n  engagement: employee\n';

/**
 * The text of a role file that says what a model says. Into a file that is there already only the difference is written, so that its
 * comments, order and quotes stay; without one the text is YAML in people's notation.
 *
 * @returns text that reads as exactly this model
 */
export function roleTextOf(model: WorkModel, file: RoleFileText | null = null): string {
  const base = file ?? emptyFile();
  try {
    return base.byteOrderMark + applyEdits(base.text, editRoleFile(base, [{ op: 'replace', path: '', value: model }]));
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    // What cannot be written into the text as it stands is written anew, in exact form.
    return exactText(model);
  }
}

function emptyFile(): RoleFileText {
  const opened = openRoleFile(EMPTY, { file: 'role.yaml' });
  if (!opened.ok) throw new Error('The smallest role file cannot be read.');
  return opened.file;
}

/** JSON in exact form, which every model has. */
function exactText(model: WorkModel): string {
  const text = `${JSON.stringify(model, null, 2)}\n`;
  const read = openRoleFile(text, { file: 'role.json' });
  if (!read.ok || canonicalHash(read.model) !== canonicalHash(model))
    throw new Error(`The model "${model.id}" cannot be written as a role file.`);
  return text;
}
