import { z } from 'zod';
import { MOST_TEXT_BYTES, type RoleDraft } from '#roles';
import { formatFault } from '#work-model';
import { field, pageOf, pageTemplates, type PageReader } from '../../pages/index.js';
import { rolesWords } from './words.js';

const templates = pageTemplates('roles');

export const roleTextForm = z.object({
  text: z.string().min(1).max(MOST_TEXT_BYTES),
  revision: z.coerce.number().int().min(1),
});

export interface RoleTextPage {
  readonly draft: RoleDraft;
  /** What somebody wrote while somebody else saved. */
  readonly unsaved: string | null;
  readonly hasJustSaved: boolean;
}

/** A role as its file, with what cannot be read in it. */
export function roleTextPage(reader: PageReader, { draft, unsaved, hasJustSaved }: RoleTextPage): string {
  const say = rolesWords(reader.language);
  const { role, text, faults } = draft;
  const frame = {
    title: say('textTitle'),
    part: 'roles',
    lead: say('textLead'),
    crumbs: [
      { title: say('title'), address: '/roles' },
      { title: role.title, address: `/roles/${role.id}` },
    ],
    done: hasJustSaved && faults.length === 0 ? say('saved') : null,
  } as const;
  return pageOf(templates, 'roles/text', reader, frame, {
    address: `/roles/${role.id}/text`,
    revision: role.revision,
    // Form text travels with CRLF; files are written with LF.
    field: field({ name: 'text', label: say('textLabel'), value: unsaved ?? text, rows: 30, isCode: true }),
    theirs:
      unsaved === null
        ? null
        : field({ name: 'theirs', label: say('conflictTheirs'), value: text, rows: 12, isCode: true }),
    faults: faults.length === 0 ? null : faults.map(formatFault),
    say: say.words,
  });
}
