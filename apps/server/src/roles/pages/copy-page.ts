import { z } from 'zod';
import type { RoleSummary } from '#roles';
import { field, pageOf, pageTemplates, type PageProblem, type PageReader, type Typed } from '../../pages/index.js';
import { rolesWords } from './words.js';

const templates = pageTemplates('roles');

export const copyForm = z.object({ title: z.string().trim().min(1).max(200) });

/** Asks how a role is called that begins as another one is. */
export function copyPage(
  reader: PageReader,
  { role, typed, problem }: { role: RoleSummary; typed: Typed; problem: PageProblem | null },
): string {
  const say = rolesWords(reader.language);
  const frame = {
    title: say('copyTitle', { role: role.title }),
    part: 'roles',
    lead: say('copyLead'),
    crumbs: [
      { title: say('title'), address: '/roles' },
      { title: role.title, address: `/roles/${role.id}` },
    ],
    problem: problem?.words ?? null,
  } as const;
  const title = { name: 'title', label: say('roleTitle'), hint: say('roleTitleHint'), isRequired: true } as const;
  return pageOf(templates, 'roles/archetype', reader, frame, {
    address: `/roles/new/copies/${role.id}`,
    fields: [field({ ...title, value: typed.text('title') }, problem?.faults ?? [])],
    say: say.words,
  });
}
