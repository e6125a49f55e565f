import type { Finding } from '#analysis';
import { documentKindsFor, rolePictures, type RolePictures } from '#documents';
import type { Judgement, RoleSummary, VersionSummary } from '#roles';
import type { WorkModel } from '#work-model';
import { momentInWords, pageOf, pageTemplates, type PageReader } from '../../pages/index.js';
import { rolesWords, type RolesSay } from './words.js';

const templates = pageTemplates('roles');

/** A role as it is looked at: its draft when one is open, else what is published. */
export interface RolePage {
  readonly done: 'published' | null;
  readonly role: RoleSummary;
  readonly version: Pick<VersionSummary, 'number' | 'publishedAt'> | null;
  readonly model: WorkModel;
  readonly judgement: Pick<Judgement, 'openQuestions' | 'measures'> & { readonly findings: readonly Finding[] };
}

/** What a role amounts to. */
export function rolePage(reader: PageReader, shown: RolePage): string {
  const say = rolesWords(reader.language);
  const { role, model, judgement, version } = shown;
  const mayWrite = reader.caller.permissions.has('roles:write') && role.state !== 'archived';
  const frame = {
    title: role.title,
    part: 'roles',
    crumbs: [{ title: say('title'), address: '/roles' }],
    actions: mayWrite
      ? [{ words: say(role.draftIsOpen ? 'continueDraft' : 'edit'), address: `/roles/${role.id}/edit`, isFirst: true }]
      : [],
    done: shown.done === null ? null : say(shown.done),
  } as const;
  return pageOf(templates, 'roles/role', reader, frame, {
    standing: standing(reader, shown, say),
    pictures: picturesOf(model, reader),
    questions: nullIfNone(judgement.openQuestions.map(({ why, howToAnswer }) => ({ why, howToAnswer }))),
    findings: nullIfNone(judgement.findings.map((finding) => findingView(finding, say))),
    documents: documentKindsFor(model).map((kind) => ({
      title: say(kind),
      address: `/roles/${role.id}/preview/${kind}`,
    })),
    facts: facts(shown, say),
    agree:
      version !== null && reader.caller.permissions.has('agreements:write')
        ? `/agreements/new?roleId=${role.id}`
        : null,
    copy: reader.caller.permissions.has('roles:write') ? `/roles/new/copies/${role.id}` : null,
    say: say.words,
  });
}

function standing({ language, timeZone }: PageReader, { role, version }: RolePage, say: RolesSay): string {
  if (version === null) return say('neverPublished');
  const published = say('publishedOn', {
    number: version.number,
    day: momentInWords(version.publishedAt, language, timeZone),
  });
  return role.draftIsOpen ? `${published} ${say('draftBehind')} ${say('shownDraft')}` : published;
}

/** Null while the times of the role cannot be worked out; the checker says why. */
function picturesOf(model: WorkModel, { language }: PageReader): RolePictures | null {
  try {
    return rolePictures(model, language);
  } catch {
    return null;
  }
}

const STYLE = { error: 'badge alarm', warning: 'badge warn', info: 'badge plain' } as const;

function findingView({ severity, message, rule }: Finding, say: RolesSay): object {
  return { style: STYLE[severity], severity: say(severity), message, rule };
}

function facts({ role, judgement: { measures } }: RolePage, say: RolesSay): readonly object[] {
  const percent = (value: number | null | undefined): string =>
    value === null || value === undefined ? say('dash') : say('percent', { percent: value });
  return [
    { term: say('location'), value: say(role.locationMode ?? 'openLocation') },
    { term: say('engagementFact'), value: say(role.engagement) },
    {
      term: say('jurisdictions'),
      value: role.jurisdictions.length === 0 ? say('dash') : role.jurisdictions.join(', '),
    },
    { term: say('share'), value: percent(measures?.synchronicityIndex) },
    { term: say('clarity'), value: percent(measures?.clarity.percent) },
  ];
}

function nullIfNone<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
