import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '#program';

/** The languages that every archetype is written in. */
export const ARCHETYPE_LANGUAGES = ['en', 'de'] as const;
export type ArchetypeLanguage = (typeof ARCHETYPE_LANGUAGES)[number];

/** What a list says of an archetype, each in a few words. */
const header = z.strictObject({
  trade: z.string().min(1),
  summary: z.string().min(1).max(140),
  week: z.string().min(1).max(140),
});

/**
 * A role file without what only its user knows. Only what is filled in or moved is named here; the reader of role files judges the rest when
 * it is filled in.
 */
const archetypeFile = z.looseObject({
  archetype: header,
  role: z.looseObject({
    title: z.string(),
    endDate: z.iso.date().optional(),
    places: z.array(z.looseObject({ kind: z.string() })).optional(),
  }),
  people: z.array(z.looseObject({})).optional(),
  sync: z.array(z.looseObject({ dtstart: z.iso.date().optional() })).optional(),
  async: z.array(z.looseObject({})).optional(),
});
export type ArchetypeFile = z.output<typeof archetypeFile>;

/** `front-desk.yaml` is English, `front-desk.de.yaml` the same in German. */
const FILE_NAME = /^(?<id>[a-z0-9-]+)(?:\.(?<language>[a-z]{2}))?\.yaml$/u;

let read: ReadonlyMap<ArchetypeLanguage, ReadonlyMap<string, ArchetypeFile>> | null = null;

/** All archetypes of a language by id. The files come with the program and never change while it runs, so they are read once. */
export function archetypeFiles(language: ArchetypeLanguage): ReadonlyMap<string, ArchetypeFile> {
  read ??= new Map(ARCHETYPE_LANGUAGES.map((one) => [one, filesOf(one)]));
  return read.get(language) ?? new Map();
}

function filesOf(language: ArchetypeLanguage): Map<string, ArchetypeFile> {
  const folder = join(projectRoot(), 'templates/archetypes');
  return new Map(
    readdirSync(folder)
      .sort()
      .flatMap((name): [string, ArchetypeFile][] => {
        const named = FILE_NAME.exec(name)?.groups;
        if (named?.['id'] === undefined || (named['language'] ?? 'en') !== language) return [];
        return [[named['id'], archetypeFile.parse(parse(readFileSync(join(folder, name), 'utf8')))]];
      }),
  );
}
