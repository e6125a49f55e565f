import type { WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { nameOf } from '../../checking/named-people.js';
import { defineRule } from '../../checking/rule.js';
import { isPhrase, type Phrase } from '../../wording/index.js';

/** What everybody is answerable for, nobody is. */
export const missingOwner = defineRule({
  id: 'missing-owner',
  family: 'clarity',
  title: 'Nobody is named as answerable for a duty',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    missing: 'Nobody is named as answerable for “{title}”.',
    group: 'Nobody is named as answerable for “{title}”: “{owner}” is a group. Name one person or role.',
  },
  sources: ['RACI: exactly one person or role is accountable for each result'],
  *check({ model, lexicon }) {
    const groups = lexicon?.groupOwners ?? [];
    for (const { path, title, owner, isOptional } of ownedBy(model)) {
      if (owner !== null && !isGroup(model, owner, groups)) continue;
      const severity = isOptional ? ('warning' as const) : ('error' as const);
      const fixes = [holderOwns(model, path)];
      yield owner === null
        ? { message: 'missing', path, severity, data: { title }, fixes }
        : { message: 'group', path: `${path}/owner`, severity, data: { title, owner: nameOf(model, owner) }, fixes };
    }
  },
});

interface Owned {
  readonly path: string;
  readonly title: string;
  readonly owner: string | null;
  readonly isOptional: boolean;
}

function ownedBy({ sync, async: own }: WorkModel): Owned[] {
  return [
    ...sync.map(({ title, owner, attendance }, index) => ({
      path: `/sync/${index}`,
      title,
      owner,
      isOptional: attendance === 'optional',
    })),
    ...own.map(({ title, owner }, index) => ({ path: `/async/${index}`, title, owner, isOptional: false })),
  ];
}

function isGroup(model: WorkModel, owner: string, groups: readonly Phrase[]): boolean {
  return isPhrase(nameOf(model, owner), groups);
}

/** Never made unasked: to answer for something is a promise. */
function holderOwns({ role }: WorkModel, path: string): Fix {
  return {
    title: `Make the ${role.title} answerable`,
    patch: [{ op: 'replace', path: `${path}/owner`, value: role.title }],
    isSafe: false,
  };
}
