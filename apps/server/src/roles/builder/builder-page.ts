import type { Finding } from '#analysis';
import { documentKindsFor, rolePictures, zoneName, type Language, type RolePictures } from '#documents';
import type { CheckedDraft, ShownBreakdown } from '#roles';
import { SET_TIME_KINDS } from '#work-model';
import { pageOf, pageTemplates, type PageProblem, type PageReader } from '../../pages/index.js';
import { problemWords } from './problem-words.js';
import { rhythmOf } from './rhythm.js';
import { rolesWords } from '../pages/words.js';
import { sectionCards } from './section-cards.js';
import { weekOf } from './week-form.js';
import { builderWords, type BuilderSay } from './words.js';

const templates = pageTemplates('builder');

export interface BuilderPage {
  readonly checked: CheckedDraft;
  /** Null while the times cannot be worked out. */
  readonly breakdown: ShownBreakdown | null;
  readonly done: 'saved' | 'removed' | null;
  readonly problem: PageProblem | null;
}

/** A role as it is built: its duties by the questions that they answer, and beside them what comes of it. */
export function builderPage(reader: PageReader, { checked, breakdown, done, problem }: BuilderPage): string {
  const say = builderWords(reader.language);
  const { draft, effective } = checked;
  const { role } = draft;
  const frame = {
    title: say('builder', { role: role.title }),
    part: 'roles',
    lead: say('lead'),
    crumbs: [
      { title: say('roles'), address: '/roles' },
      { title: role.title, address: `/roles/${role.id}` },
    ],
    actions: [
      { words: say('asText'), address: `/roles/${role.id}/text` },
      { words: say('look'), address: `/roles/${role.id}` },
    ],
    done: done === null ? null : say(done),
    problem: problem === null ? null : problemWords(problem, say),
    scripts: ['builder.js'],
  } as const;
  const address = `/roles/${role.id}/edit`;
  const cards = (kind: 'set-time' | 'own-time', duties: readonly { readonly id: string; readonly title: string }[]) =>
    duties.length === 0
      ? null
      : duties.map(({ id, title }) => ({
          title,
          when: breakdown?.duties.find((duty) => duty.id === id)?.when ?? null,
          reason: breakdown?.duties.find((duty) => duty.id === id)?.reason ?? null,
          address: `${address}/${kind}/${id}`,
          label: say('changeOf', { title }),
        }));
  return pageOf(templates, 'builder/builder', reader, frame, {
    setTimes: cards('set-time', effective.model.sync),
    ownTimes: cards('own-time', effective.model.async),
    addSetTime: `${address}/set-time/new`,
    addOwnTime: `${address}/own-time/new`,
    ...asideView(checked, reader, address, say),
    parts: sectionCards(reader, effective.model, address),
    live: liveView(checked, reader.language, address, say),
    revision: role.revision,
    say: say.words,
  });
}

/** What comes of the draft: its pictures, what is open, what is wrong, its documents. */
function asideView(checked: CheckedDraft, reader: PageReader, address: string, say: BuilderSay): object {
  const { draft, effective, judgement } = checked;
  const open = new Set(judgement.openQuestions.map(({ question }) => question));
  return {
    publish: publishView(checked, reader, address, say),
    pictures: picturesOf(checked, reader),
    open: nullIfNone([...open].map((question) => say(QUESTION[question]))),
    findings: nullIfNone(judgement.report.findings.map((finding, index) => findingView(finding, index, say))),
    fix: `${address}/fix`,
    previews: documentKindsFor(effective.model).map((kind) => ({
      words: rolesWords(reader.language)(kind),
      address: `/roles/${draft.role.id}/preview/${kind}`,
    })),
  };
}

/** What stands between the draft and its publication, or the form that publishes it. Null for those who may not. */
function publishView(
  { draft: { role }, judgement: { obstacles } }: CheckedDraft,
  { caller }: PageReader,
  address: string,
  say: BuilderSay,
): object | null {
  if (!caller.permissions.has('roles:publish')) return null;
  return {
    address: `${address}/publish`,
    says: role.draftIsOpen
      ? say('publishHint', { number: role.latestVersion + 1 })
      : say('isPublished', { number: role.latestVersion }),
    obstacles: obstacles.length === 0 ? null : say('obstacles', { count: obstacles.length }),
    isReady: role.draftIsOpen && obstacles.length === 0,
    revision: role.revision,
  };
}

/** What the week grid shows, and what is said while it is saved. */
function liveView(
  { draft: { role }, effective: { model } }: CheckedDraft,
  language: Language,
  address: string,
  say: BuilderSay,
) {
  const zone = model.role.timeZone;
  const week = weekOf(model, {
    kinds: SET_TIME_KINDS.map((value) => ({ value, words: say(value) })),
    addressOf: ({ id }) => `${address}/set-time/${id}`,
    noteOf: (duty) => rhythmOf(duty).words,
  });
  return {
    week: JSON.stringify(week),
    save: `${address}/week`,
    role: role.id,
    revision: role.revision,
    zone: zone === null ? say('noZone') : say('zone', { zone: zoneName(language, zone) }),
    saving: say('saving'),
    saved: say('savedNow'),
    offline: say('offline'),
    refused: say('refused'),
    kept: say('keptHere'),
  };
}

function picturesOf({ effective }: CheckedDraft, { language }: PageReader): RolePictures | null {
  try {
    return rolePictures(effective.model, language);
  } catch {
    // The checker says what is wrong with the times.
    return null;
  }
}

const QUESTION = {
  mode: 'openMode',
  place: 'openPlace',
  schedule: 'openSchedule',
  coordination: 'openCoordination',
} as const;

const STYLE = { error: 'badge alarm', warning: 'badge warn', info: 'badge plain' } as const;

function findingView({ severity, message, rule, fixes }: Finding, index: number, say: BuilderSay): object {
  const possible = fixes.flatMap(({ title, patch }, fix) =>
    patch === null ? [] : [{ words: say('fixIt', { title }), finding: index, fix, rule }],
  );
  return { style: STYLE[severity], severity: say(severity), message, rule, fixes: nullIfNone(possible) };
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
