const PREFIX = 'workpact.form ';
const SUBMITTED = 'workpact.submitted';

/**
 * Keeps what is typed into forms with `data-keep` on this device until it is saved: a closed tab, a reload or a lost network loses nothing. The
 * attribute holds what a reader is told when something comes back. Files, passwords and hidden fields are not kept.
 */
export function keepForms(): void {
  forgetSubmitted();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const key = PREFIX + new URL(form.action).pathname;
    if (restore(form, key)) tell(form, key);
    form.addEventListener('input', () => localStorage.setItem(key, JSON.stringify(typed(form))));
    form.addEventListener('submit', () => sessionStorage.setItem(SUBMITTED, key));
  }
}

/** What was sent is saved when the page that follows does not show its form again. */
function forgetSubmitted(): void {
  const key = sessionStorage.getItem(SUBMITTED);
  if (key === null) return;
  sessionStorage.removeItem(SUBMITTED);
  const isBack = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')].some(
    (form) => PREFIX + new URL(form.action).pathname === key,
  );
  if (!isBack) localStorage.removeItem(key);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')].filter(
    ({ type }) => !['hidden', 'password', 'file', 'submit'].includes(type),
  );
}

/** By name, in the order of the page: the value, of boxes whether they are ticked. */
function typed(form: HTMLFormElement): (string | boolean)[] {
  return fieldsOf(form).map((field) => (isBox(field) ? field.checked : field.value));
}

/** @returns whether anything is other than the page says */
function restore(form: HTMLFormElement, key: string): boolean {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  const fields = fieldsOf(form);
  // Another version of the form: its fields are not these.
  if (!Array.isArray(kept) || kept.length !== fields.length) return false;
  let isOther = false;
  for (const [index, field] of fields.entries()) {
    const value: unknown = kept[index];
    if (isBox(field) && typeof value === 'boolean' && field.checked !== value) {
      field.checked = value;
      isOther = true;
    } else if (!isBox(field) && typeof value === 'string' && field.value !== value) {
      field.value = value;
      isOther = true;
    }
  }
  return isOther;
}

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

function tell(form: HTMLFormElement, key: string): void {
  const [words = '', forget = ''] = (form.dataset['keep'] ?? '').split('|');
  const note = document.createElement('p');
  note.className = 'notice';
  note.role = 'status';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small plain';
  button.textContent = forget;
  button.addEventListener('click', () => {
    localStorage.removeItem(key);
    location.reload();
  });
  note.append(words, ' ', button);
  form.prepend(note);
}
