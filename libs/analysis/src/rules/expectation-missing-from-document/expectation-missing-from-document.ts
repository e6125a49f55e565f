import { expectationsOf, type Expectation, type ExpectationKind, type WorkModel } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';

const WORDS: Readonly<Record<ExpectationKind, string>> = {
  'sync-duty': 'the set-time duty',
  'async-duty': 'the own-time duty',
  'permitted-window': 'the permitted hours',
  'protected-time': 'the protected time',
  'meeting-days': 'the meeting days',
  'time-block': 'the time block',
  norm: 'the communication norm',
  'quiet-hours': 'the quiet hours',
  'place-rule': 'the place rule',
  'working-window': 'the working window',
  'core-hours': 'the core hours',
  break: 'the break',
  notice: 'the notice',
};

/** What is expected must be in what is signed: "agreement on all expectations upfront". */
export const expectationMissingFromDocument = defineRule({
  id: 'expectation-missing-from-document',
  family: 'contradictions',
  title: 'Something that the role expects is not in the document',
  severity: 'error',
  isLegal: false,
  needs: ['document'],
  options: z.strictObject({}),
  messages: {
    one: 'One expectation is not in this document ({document}): {expectations}.',
    several: '{count} expectations are not in this document ({document}): {expectations}.',
  },
  sources: ['“Synchronous vs Asynchronous”: get agreement on all expectations upfront'],
  *check({ model, inputs }) {
    if (inputs.document === undefined) return;
    const stated = new Set(inputs.document.statedIds);
    const missing = expectationsOf(model).filter(({ id }) => !stated.has(id));
    if (missing.length === 0) return;
    yield {
      message: missing.length === 1 ? 'one' : 'several',
      path: commonPointer(missing.map(({ pointer }) => pointer)),
      data: {
        count: missing.length,
        document: inputs.document.kind.replaceAll('-', ' '),
        expectations: namesOf(model, missing),
        missing: missing.map(({ id }) => id),
      },
      fixes: [{ title: 'Make the document again from a template that states them', patch: null, isSafe: false }],
    };
  },
});

/** The first names tell which section is lost; all ids are in the data. */
const MOST_NAMED = 12;

function namesOf(model: WorkModel, missing: readonly Expectation[]): string {
  const titles = titlesOf(model);
  const names = missing.slice(0, MOST_NAMED).map(({ id, kind }) => `${WORDS[kind]}${titles.get(id) ?? ''}`);
  const rest = missing.length - names.length;
  return listed(rest === 0 ? names : [...names, `${rest} more`]);
}

/** What follows the kind of an expectation, by its id: “Team meeting”. */
function titlesOf(model: WorkModel): ReadonlyMap<string, string> {
  const { sync, async: own, protected: kept, timeBlocks, breaks, norms, role } = model;
  const titled = [...sync, ...own, ...kept, ...timeBlocks, ...role.placeRules, ...breaks];
  return new Map([
    ...titled.flatMap(({ id, title }) => (title === null ? [] : [[id, ` “${title}”`] as const])),
    ...norms.map(({ id, channel, audience }) => [id, ` “${channel}, ${audience}”`] as const),
    ...own.flatMap(({ permitted, title }) => (permitted === null ? [] : [[permitted.id, ` of “${title}”`] as const])),
  ]);
}

/** What holds all of them: of two norms the list of norms. A template that lost one section is then reported at that section. */
function commonPointer(pointers: readonly string[]): string {
  const [first = '', ...others] = pointers.map((pointer) => pointer.split('/'));
  if (first === '') return '';
  const parting = first.findIndex((key, depth) => others.some((other) => other[depth] !== key));
  return (parting < 0 ? first : first.slice(0, parting)).join('/');
}
