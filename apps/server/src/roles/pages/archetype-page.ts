import { z } from 'zod';
import { listArchetypes, type ArchetypeSummary } from '#roles';
import { field, pageOf, pageTemplates, type PageProblem, type PageReader, type Typed } from '../../pages/index.js';
import { rolesWords, type RolesSay } from './words.js';

const templates = pageTemplates('roles');

export const archetypeForm = z.object({
  title: z.string().trim().min(1).max(200),
  legalName: z.string().trim().min(1).max(200),
  jurisdiction: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u),
  timeZone: z.string().refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)),
  startDate: z.iso.date(),
});

/** An archetype in the reader's language; null when there is none of this name. */
export function findArchetype({ language }: PageReader, id: string): ArchetypeSummary | null {
  return listArchetypes(language).find((one) => one.id === id) ?? null;
}

/** What is asked before a role begins from an archetype: what only its user knows. */
export function archetypePage(
  reader: PageReader,
  { archetype, typed, problem }: { archetype: ArchetypeSummary; typed: Typed; problem: PageProblem | null },
): string {
  const say = rolesWords(reader.language);
  const frame = {
    title: archetype.title,
    part: 'roles',
    lead: `${archetype.summary} ${archetype.week}`,
    crumbs: [
      { title: say('title'), address: '/roles' },
      { title: say('new'), address: '/roles/new' },
    ],
    problem: problem?.words ?? null,
  } as const;
  return pageOf(templates, 'roles/archetype', reader, frame, {
    address: `/roles/new/archetypes/${archetype.id}`,
    fields: wishes(reader, archetype, say).map(({ value, ...wish }) =>
      field({ ...wish, value: typed.text(wish.name) ?? value ?? null }, problem?.faults ?? []),
    ),
    say: say.words,
  });
}

function wishes({ viewer, timeZone }: PageReader, { title }: ArchetypeSummary, say: RolesSay): FieldWish[] {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, words: zone.replaceAll('_', ' ') }));
  return [
    { name: 'title', label: say('roleTitle'), hint: say('roleTitleHint'), value: title, isRequired: true },
    {
      name: 'legalName',
      label: say('legalName'),
      hint: say('legalNameHint'),
      value: viewer.organisation?.name ?? null,
      isRequired: true,
    },
    {
      name: 'jurisdiction',
      label: say('jurisdiction'),
      hint: say('jurisdictionHint'),
      isShort: true,
      isRequired: true,
    },
    { name: 'timeZone', label: say('timeZone'), value: timeZone, options: zones },
    { name: 'startDate', label: say('startDate'), type: 'date', isShort: true, isRequired: true },
  ];
}

type FieldWish = Parameters<typeof field>[0];
