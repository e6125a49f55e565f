import { z } from 'zod';
import { listArchetypes, MOST_TEXT_BYTES } from '#roles';
import { field, pageOf, pageTemplates, type PageProblem, type PageReader, type Typed } from '../../pages/index.js';
import { rolesWords, type RolesSay } from './words.js';

const templates = pageTemplates('roles');

export const newRoleForm = z.object({
  title: z.string().trim().min(1).max(200),
  engagement: z.enum(['employee', 'contractor']),
  legalName: z.string().trim().min(1).max(200),
});
export const roleFileForm = z.object({ text: z.string().trim().min(1).max(MOST_TEXT_BYTES) });

/** What was typed, to be shown again beside what is wrong with it. */
export interface NewRoleTyped {
  readonly typed: Typed;
  readonly problem: PageProblem | null;
}

/** How a role begins: by its name, or with a file that somebody has. */
export function newRolePage(reader: PageReader, { typed, problem }: NewRoleTyped): string {
  const say = rolesWords(reader.language);
  const faults = problem?.faults ?? [];
  const frame = {
    title: say('new'),
    part: 'roles',
    lead: say('newLead'),
    crumbs: [{ title: say('title'), address: '/roles' }],
    problem: problem?.words ?? null,
  } as const;
  const text = typed.text('text');
  const file = { name: 'text', label: say('fromFile'), hint: say('fromFileHint'), value: text, rows: 10, isCode: true };
  return pageOf(templates, 'roles/new', reader, frame, {
    fields: nameFields(reader, say, typed).map((wish) => field(wish, faults)),
    file: field(file, faults),
    archetypes: listArchetypes(reader.language).map(({ id, title: name, summary, synchronicity }) => ({
      title: name,
      summary,
      address: `/roles/new/archetypes/${id}`,
      share: synchronicity.percent === null ? null : say('archetypeShare', { percent: synchronicity.percent }),
    })),
    isFileOpen: text !== null,
    // Where in a file something is wrong is said there, not beside a field.
    lines: faults.filter(({ pointer }) => text !== null && pointer !== '/text').map(({ detail }) => detail),
    say: say.words,
  });
}

function nameFields({ viewer }: PageReader, say: RolesSay, typed: Typed): Parameters<typeof field>[0][] {
  return [
    {
      name: 'title',
      label: say('roleTitle'),
      hint: say('roleTitleHint'),
      value: typed.text('title'),
      isRequired: true,
    },
    {
      name: 'engagement',
      label: say('engagement'),
      hint: say('engagementHint'),
      value: typed.text('engagement') ?? 'employee',
      options: (['employee', 'contractor'] as const).map((value) => ({ value, words: say(value) })),
      isShort: true,
    },
    {
      name: 'legalName',
      label: say('legalName'),
      hint: say('legalNameHint'),
      value: typed.text('legalName') ?? viewer.organisation?.name ?? null,
      isRequired: true,
    },
  ];
}
