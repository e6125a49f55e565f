import type { DocumentKind, MissingValue } from '#documents';
import { pageOf, pageTemplates, type PageReader } from '../../pages/index.js';
import { rolesWords } from './words.js';

const templates = pageTemplates('roles');

/** A document as it will print, or what it still lacks. */
export function previewPage(
  reader: PageReader,
  {
    role,
    kind,
    missing,
  }: {
    readonly role: { readonly id: string; readonly title: string };
    readonly kind: DocumentKind;
    readonly missing: readonly MissingValue[];
  },
): string {
  const say = rolesWords(reader.language);
  const title = say(kind);
  const frame = {
    title,
    part: 'roles',
    crumbs: [
      { title: say('title'), address: '/roles' },
      { title: role.title, address: `/roles/${role.id}` },
    ],
  } as const;
  return pageOf(templates, 'roles/preview', reader, frame, {
    address: `/roles/${role.id}/preview/${kind}/document`,
    name: say('previewTitle', { document: title, role: role.title }),
    missing: missing.length === 0 ? null : missing.map(({ add }) => add),
    edit: `/roles/${role.id}/edit`,
    say: say.words,
  });
}
