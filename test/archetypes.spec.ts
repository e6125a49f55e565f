import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES, checkConfigSchema, checkRole, resolveConfig, type Finding } from '#analysis';
import { DOCUMENT_KINDS, DocumentRenderer, documentKindsFor, type DocumentKind } from '#documents';
import { projectRoot } from '#program';
import { archetype, judge, listArchetypes } from '#roles';
import { formatFault, parseRole, type RoleFileInput, type WorkModel } from '#work-model';
import { LEFT_TO_THE_RECRUITER, USES } from './archetypes.fixture.js';

const RULES = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));
const CHECK_DAY = '2026-11-23';

const CASES = USES.flatMap(({ language, use }) =>
  listArchetypes(language).map((summary) => ({
    ...summary,
    language,
    use,
    name: `${summary.id} (${language}, ${use.jurisdiction})`,
  })),
);
type Case = (typeof CASES)[number];

const modelOf = ({ id, language, use }: Case): WorkModel => read(archetype(id, language, use));

/** With what its user must add: pay and leave, or a fee. */
function completed({ id, language, use }: Case): WorkModel {
  const role = archetype(id, language, use);
  const pay = { minAmount: 62_500, maxAmount: 71_000, currency: 'USD', unit: 'year', leave: '30' } as const;
  const fee = { ...role.contractTerms, fee: '900 USD' };
  return read(
    role.role.engagement === 'contractor' ? { ...role, contractTerms: fee } : { ...role, role: { ...role.role, pay } },
  );
}

function read(role: RoleFileInput): WorkModel {
  const parsed = parseRole(role);
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

const seriousIn = (model: WorkModel): Finding[] =>
  checkRole(model, { today: CHECK_DAY, rules: RULES }).findings.filter(({ severity }) => severity !== 'info');
const inWords = ({ severity, rule, path, message }: Finding): string => `${severity} ${rule} ${path}: ${message}`;

/** The clock times in a sentence, in minutes since midnight: "3:00 pm", "15:00 Uhr". */
const clockTimesIn = (text: string): number[] =>
  [...text.matchAll(/(\d{1,2}):(\d{2})(?: (am|pm))?/gu)].map(
    ([, hour, minute, half]) =>
      60 * (half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)) + Number(minute),
  );

/** Every minute of a day at which a model says that something begins, ends or is due. */
const minutesIn = ({ sync, async: own, role }: WorkModel): Set<number | null | undefined> =>
  new Set([
    ...sync.flatMap(({ startMinute, endMinute }) => [startMinute, endMinute]),
    ...own.map(({ due }) => due.minute),
    ...Object.values(role.workingWindow?.hours ?? {}).flat(2),
  ]);

const idsIn = ({ role, people, sync, async: own, norms }: WorkModel): unknown => ({
  places: role.places.map(({ id }) => id).toSorted(),
  placeRules: role.placeRules.map(({ id }) => id),
  people: people.map(({ id }) => id),
  sync: sync.map(({ id, kind }) => `${kind} ${id}`),
  async: own.map(({ id, due }) => `${due.type} ${id}`),
  norms: norms.map(({ mode, urgent }) => `${mode} ${urgent}`),
});

/** What a reader of a language would stumble over: a repetition without words, a place that is named in another language. */
const UNREADABLE = { en: /FREQ=/u, de: /FREQ=|Video call|Anywhere you choose|>Phone</u };

const renderer = new DocumentRenderer();

describe.each(CASES)('$name', (one) => {
  const isLeft = ({ rule, severity }: Finding): boolean =>
    severity === 'warning' &&
    LEFT_TO_THE_RECRUITER.some(
      (row) => row.rule === rule && row.jurisdiction === one.use.jurisdiction && row.engagement === one.engagement,
    );

  it('has no errors, and no warnings but of what its user fills in', () => {
    const others = seriousIn(modelOf(one)).filter((finding) => !isLeft(finding));
    expect(others.map(inWords)).toEqual([]);
  });

  it('answers the four questions, and can be published', () => {
    const { openQuestions, obstacles } = judge(modelOf(one), CHECK_DAY);
    expect({ openQuestions, obstacles }).toEqual({ openQuestions: [], obstacles: [] });
  });

  it('makes every document of its kind of work, with each expectation in it', () => {
    const model = completed(one);
    const made = documentKindsFor(model).map((kind) => renderer.html({ model, kind, language: one.language }).html);
    for (const html of made) {
      expect(html).toContain(model.organisation.legalName);
      expect(html).not.toMatch(UNREADABLE[one.language]);
    }
  });

  it('says nothing of pay, of an organisation or of a person', () => {
    const { role, people, contractTerms } = modelOf(one);
    expect({ pay: role.pay, fee: contractTerms?.fee ?? null }).toEqual({ pay: null, fee: null });
    const named = people.filter(({ name }) => !/^(?:your|the|die|der|das) /u.test(name));
    expect(named).toEqual([]);
  });

  it('tells its week with clock times that the role has', () => {
    const minutes = minutesIn(modelOf(one));
    expect(clockTimesIn(`${one.week} ${one.summary}`).filter((minute) => !minutes.has(minute))).toEqual([]);
  });

  it('is one sentence for each thing that a list says of it', () => {
    for (const sentence of [one.summary, one.week]) expect(sentence).toMatch(/^[^.]*(?:\d\.[^.]*)*\.$/u);
  });
});

describe.each(CASES.filter(({ engagement }) => engagement === 'employee'))('$name with pay and leave', (one) => {
  it('has neither errors nor warnings', () => {
    expect(seriousIn(completed(one)).map(inWords)).toEqual([]);
  });
});

describe('all archetypes', () => {
  const inEnglish = listArchetypes('en');

  it.each(LEFT_TO_THE_RECRUITER)('are warned of $rule in $jurisdiction until it is filled in', (row) => {
    const warned = CASES.filter(
      ({ use, engagement }) => use.jurisdiction === row.jurisdiction && engagement === row.engagement,
    );
    expect(warned.length).toBeGreaterThan(0);
    for (const one of warned) expect(seriousIn(modelOf(one)).map(({ rule }) => rule)).toContain(row.rule);
  });

  it('are the same in German: the same ids, duties, norms and places', () => {
    const structure = (language: string): unknown =>
      Object.fromEntries(
        CASES.filter((one) => one.language === language && ['GB', 'DE'].includes(one.use.jurisdiction))
          .toSorted((a, b) => a.id.localeCompare(b.id))
          .map((one) => [one.id, idsIn(modelOf(one))]),
      );
    expect(structure('de')).toEqual(structure('en'));
  });

  it('make documents of all four kinds', () => {
    const kinds = new Set(CASES.flatMap((one): DocumentKind[] => documentKindsFor(modelOf(one))));
    expect([...kinds].toSorted()).toEqual([...DOCUMENT_KINDS].toSorted());
  });

  it('stand in the guide, with the set time that they have', () => {
    const guide = readFileSync(join(projectRoot(), 'docs/guide/archetypes.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\| (.*?) % +\| (.*?) +\|$/gmu)].map((row) =>
      row.slice(1),
    );
    expect(rows.toSorted()).toEqual(
      inEnglish
        .map(({ id, trade, summary, synchronicity }) => [id, trade, String(synchronicity.percent), summary])
        .toSorted(),
    );
  });

  it('reach from the desk that is staffed at set hours to work without any', () => {
    const percent = (id: string): number | null =>
      inEnglish.find((one) => one.id === id)?.synchronicity.percent ?? null;
    const anchors = ['front-desk', 'client-counselor', 'creative-team-member', 'designer', 'contractor'];
    expect(anchors.map(percent)).toEqual([100, 85.7, 22.5, 10, 0]);
    expect(new Set(inEnglish.map(({ synchronicity }) => synchronicity.label))).toEqual(
      new Set(['synchronous', 'mostly-synchronous', 'mixed', 'mostly-asynchronous', 'asynchronous']),
    );
  });
});
