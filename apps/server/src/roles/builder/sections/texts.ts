import { z } from 'zod';
import type { Texts } from '#work-model';
import { readForm } from '../../../pages/index.js';
import { group, type Section } from './section.js';
import { textOfLines, typedLines, typedText } from './typed-fields.js';

const SENTENCES = [
  'summary',
  'flexibility',
  'howToApply',
  'applyBy',
  'ifExpectationsMissed',
] as const satisfies readonly (keyof Texts)[];
const LISTS = [
  'achievements',
  'requirements',
  'niceToHave',
  'youDecide',
  'needsAgreement',
  'notFlexible',
  'busyPeriods',
  'knownDownsides',
  'applySteps',
] as const satisfies readonly (keyof Texts)[];

const form = z.object({
  ...Object.fromEntries(SENTENCES.map((name) => [name, typedText])),
  ...Object.fromEntries(LISTS.map((name) => [name, typedLines])),
  duties: typedLines,
});

/** What documents say of the role in its author's words. */
export const texts: Section = {
  values: ({ texts: said }) => ({
    ...Object.fromEntries(SENTENCES.map((name) => [name, said[name]])),
    ...Object.fromEntries(LISTS.map((name) => [name, textOfLines(said[name])])),
    duties: textOfLines(said.duties.map(({ text }) => text)),
  }),
  groups: (fields, _, say) => [
    group({
      fields: [
        fields.field('summary', { label: say('summary'), hint: say('summaryHint'), rows: 3 }),
        fields.field('duties', { label: say('duties'), hint: say('dutiesHint'), rows: 5 }),
        ...(['requirements', 'niceToHave', 'achievements'] as const).map((name) =>
          fields.field(name, { label: say(name), hint: say('oneALine'), rows: 3 }),
        ),
      ],
    }),
    group({
      legend: say('freedom'),
      hint: say('freedomHint'),
      fields: [
        ...(['youDecide', 'needsAgreement', 'notFlexible', 'busyPeriods', 'knownDownsides'] as const).map((name) =>
          fields.field(name, { label: say(name), hint: say('oneALine'), rows: 3 }),
        ),
        fields.field('flexibility', { label: say('flexibility'), rows: 2 }),
        fields.field('ifExpectationsMissed', { label: say('ifExpectationsMissed'), rows: 2 }),
      ],
    }),
    group({
      legend: say('applying'),
      fields: [
        fields.field('howToApply', { label: say('howToApply'), rows: 2 }),
        fields.field('applySteps', { label: say('applySteps'), hint: say('oneALine'), rows: 3 }),
        fields.field('applyBy', { label: say('applyBy'), isShort: true }),
      ],
    }),
  ],
  read: (body, language) => {
    const { duties, ...given } = readForm(form, body, language);
    return (model) => ({
      ...model,
      texts: {
        ...model.texts,
        ...given,
        // Whether a duty is essential stays with its words.
        duties: duties.map((text) => model.texts.duties.find((one) => one.text === text) ?? { text }),
      },
    });
  },
  fieldOf: (pointer) => /^\/texts\/(?<name>\w+)/u.exec(pointer)?.groups?.['name'] ?? null,
};
