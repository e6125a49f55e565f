import type { RoleSummary } from '#roles';
import type { WorkModel } from '#work-model';
import { pageOf, pageTemplates, Typed, type PageProblem, type PageReader } from '../../../pages/index.js';
import { FormFields } from '../form-fields.js';
import { problemWords } from '../problem-words.js';
import { builderWords } from '../words.js';
import { SECTIONS, type SectionKey } from './sections.js';
import { sectionWords } from './words.js';

const templates = pageTemplates('builder');

export interface SectionPage {
  readonly role: Pick<RoleSummary, 'id' | 'title' | 'revision'>;
  readonly model: WorkModel;
  readonly key: SectionKey;
  /** Null: nothing was typed yet. */
  readonly typed: Typed | null;
  readonly problem: PageProblem | null;
}

/** The form of one part of a role. */
export function sectionPage(reader: PageReader, { role, model, key, typed, problem }: SectionPage): string {
  const say = sectionWords(reader.language);
  const builderSay = builderWords(reader.language);
  const section = SECTIONS[key];
  const address = `/roles/${role.id}/edit`;
  const faults = (problem?.faults ?? []).map((fault) => {
    const name = section.fieldOf(fault.pointer.replace(/^\/model/u, ''));
    return name === null || !fault.pointer.startsWith('/model') ? fault : { ...fault, pointer: `/${name}` };
  });
  const frame = {
    title: say(`${key}Title`),
    part: 'roles',
    lead: say(`${key}Lead`),
    crumbs: [
      { title: builderSay('roles'), address: '/roles' },
      { title: role.title, address },
    ],
    problem: problem === null ? null : problemWords(problem, builderSay),
  } as const;
  const form = new FormFields(typed ?? new Typed(section.values(model)), faults, builderSay);
  const elsewhere = faults.filter(({ pointer }) => pointer.startsWith('/model')).map(({ detail }) => detail);
  return pageOf(templates, 'builder/section', reader, frame, {
    address: `${address}/part/${key}`,
    revision: role.revision,
    groups: section.groups(form, model, say),
    elsewhere: elsewhere.length === 0 ? null : elsewhere,
    back: address,
    say: builderSay.words,
  });
}
