import { expectationsOf, workModelSchema, type WorkModel } from '#work-model';
import { renderHtml } from '../rendering/render-html.js';
import { documentKindsFor, DocumentKindUnfitError } from './document-kinds.js';
import { aContractor, aDesigner, anInput } from './example-roles.fixture.js';
import { expectationSheetView } from './expectation-sheet.js';
import { jobDescriptionView } from './job-description.js';
import { MissingValuesError } from './missing-values.js';
import { onboardingAgreementView } from './onboarding-agreement.js';
import { metaOf, paperFor, readableAccent } from './parts/meta.js';
import { statementOfWorkView } from './statement-of-work.js';
import { contrastRatio } from '../colour.js';

/** A copy of a model with some of it replaced; the schema checks the result. */
function changed(model: WorkModel, change: (draft: WorkModel) => void): WorkModel {
  const draft = structuredClone(model);
  change(draft);
  return workModelSchema.parse(draft);
}

function textOf(html: string): string {
  return html
    .replaceAll(/<(?:style|svg|head)[^]*?<\/(?:style|svg|head)>/gu, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
}

describe('the documents of a role', () => {
  it('are an agreement for an employee and a statement of work for a contractor', () => {
    expect(documentKindsFor(aDesigner())).toEqual(['job-description', 'expectation-sheet', 'onboarding-agreement']);
    expect(documentKindsFor(aContractor())).toEqual(['job-description', 'expectation-sheet', 'statement-of-work']);
    expect(() => statementOfWorkView(anInput(aDesigner()))).toThrow(DocumentKindUnfitError);
    expect(() => onboardingAgreementView(anInput(aContractor()))).toThrow(
      /"Contract Illustrator" is for a contractor/u,
    );
  });

  it.each(['en', 'de'] as const)('state every expectation of the role (%s)', (language) => {
    const all = expectationsOf(aDesigner())
      .map(({ id }) => id)
      .toSorted();
    for (const kind of documentKindsFor(aDesigner())) {
      expect([...renderHtml(kind, anInput(aDesigner(), { language })).view.states].toSorted()).toEqual(all);
    }
  });

  it('leave out what the role does not have, heading and all', () => {
    const bare = changed(aDesigner(), (draft) => {
      draft.norms = [];
      draft.quietHours = null;
      draft.protected = [];
      draft.timeBlocks = [];
      draft.meetingDays = null;
      draft.notice = null;
      draft.texts = workModelSchema.shape.texts.parse({});
      draft.organisation.policies = { ...draft.organisation.policies, disconnect: null };
    });
    const view = expectationSheetView(anInput(bare));
    expect([view.communication, view.kept, view.changes, view.decisions, view.busy, view.estimate]).toEqual(
      Array(6).fill(null),
    );
    const text = textOf(renderHtml('expectation-sheet', anInput(bare)).html);
    for (const heading of ['How to reach each other', 'Protected time', 'What you may decide'])
      expect(text).not.toContain(heading);
  });

  it('number the sections of an agreement without gaps', () => {
    const view = onboardingAgreementView(
      anInput(changed(aDesigner(), (draft) => (draft.protected = draft.timeBlocks = []))),
    );
    const bare = onboardingAgreementView(
      anInput(
        changed(aDesigner(), (draft) => Object.assign(draft, { protected: [], timeBlocks: [], meetingDays: null })),
      ),
    );
    expect([view.kept?.number, view.signatures.number]).toEqual(['5', '12']);
    expect([bare.kept, bare.communication?.number, bare.signatures.number]).toEqual([null, '5', '11']);
  });
});

describe('values that a document needs and the model lacks', () => {
  const incomplete = changed(aDesigner(), (draft) => {
    draft.role.timeZone = null;
    draft.role.locationMode = null;
    draft.sync[0]!.startMinute = null;
    draft.sync[1]!.place = null;
    draft.async[0]!.due.source = null;
    draft.async[1]!.due.minute = null;
    draft.organisation.contact = null;
  });

  it('are all named at once, with pointers and what to add', () => {
    const error = thrown(() => expectationSheetView(anInput(incomplete)));
    if (!(error instanceof MissingValuesError)) throw error;
    expect(error.missing.map(({ pointer }) => pointer)).toEqual([
      '/role/timeZone',
      '/sync/0/startMinute',
      '/sync/1/place',
      '/async/0/due/source',
      '/async/1/due/minute',
      '/role/locationMode',
      '/organisation/contact',
    ]);
    expect(error.message).toContain('/async/1/due/minute: give the clock time at which “Progress note” is due.');
  });

  it('differ by kind: a statement of work needs a fee and a payment date', () => {
    const unpaid = changed(aContractor(), (draft) => {
      draft.role.pay = null;
      draft.contractTerms!.paymentDays = null;
    });
    expect(() => jobDescriptionView(anInput(unpaid))).not.toThrow();
    expect(() => statementOfWorkView(anInput(unpaid))).toThrow(
      /2 values are missing[^]*\/contractTerms\/fee[^]*\/contractTerms\/paymentDays/u,
    );
  });
});

describe('the ten questions a reader must be able to answer from the sheet', () => {
  const { html, view } = renderHtml('expectation-sheet', anInput(aDesigner()));
  const text = textOf(html);
  const row = (day: string) => view.week.rows.find((one) => one.day === day);
  const note = () => view.ownTime.items.find((item) => item.expectation === 'progress-note');
  const norms = () => view.communication?.norms ?? [];
  const quiet = () => view.communication?.quiet?.text;

  it.each([
    ['1 at what times must I be available on Thursday', row('Thursday')?.setTimes[0], '9:00 am–5:00 pm Studio day', 2],
    ['2 where must I be on Monday', row('Monday')?.where[0], 'Must: the Columbus studio', 2],
    ['3 may I work on Sunday', row('Saturday and Sunday')?.mayWork, 'Not a working day', 1],
    ['4 when is the progress note due', note()?.due, 'Every Friday, by 3:00 pm Eastern (New York)', 1],
    ['5 how is it handed in', note()?.handIn, 'the team board', 2],
    ['5 when is it done', note()?.doneWhen, 'One line for each project', 1],
    ['6 how fast must I answer chat', norms()[0]?.reply, 'Answer within 4 working hours', 1],
    [
      '7 may someone call me at 21:00',
      quiet(),
      'Quiet hours: every day, 8:00 pm–7:00 am the next day. Then you must not send anything that can wait, and nobody sends it to you.',
      1,
    ],
    [
      '8 which days have no meetings',
      view.kept?.items[1]?.text,
      'No-meeting days. Tuesday and Friday: no meetings. Teammates may still message you; reply when you reach a break.',
      1,
    ],
    ['9 what can I change myself', view.decisions?.lists[0]?.items[0], 'When you work on days without set times.', 1],
    [
      '10 how much notice before set times change',
      view.changes?.items[0]?.text,
      'Set times change only with at least 30 days of notice.',
      1,
    ],
    // Twice where two days have the same answer, or where another text happens to name the same board.
  ])('%s', (_, field, answer, times) => {
    expect(field).toBe(answer);
    expect(text.split(answer).length - 1).toBe(times);
  });
});

describe('the signed documents', () => {
  it('have a place to sign, a name and a date for both sides', () => {
    const fields = (html: string) =>
      [...html.matchAll(/href="(https:\/\/sig\.invalid\/[^"]+)"/gu)].map(([, href]) => href?.replaceAll('&#x3D;', '='));
    expect(fields(renderHtml('statement-of-work', anInput(aContractor())).html)).toEqual([
      'https://sig.invalid/field/contractor?type=signature',
      'https://sig.invalid/field/contractor-name?type=name',
      'https://sig.invalid/field/contractor-title?type=title',
      'https://sig.invalid/field/contractor-date?type=date',
      'https://sig.invalid/field/organisation?type=signature',
      'https://sig.invalid/field/organisation-date?type=date',
    ]);
    const agreement = fields(renderHtml('onboarding-agreement', anInput(aDesigner())).html);
    expect(agreement).toContain('https://sig.invalid/field/employee?type=signature');
    expect(agreement.filter((href) => href?.endsWith('type=initials'))).toHaveLength(6);
  });

  it('carry the fingerprint of the model', () => {
    expect(renderHtml('onboarding-agreement', anInput(aDesigner())).html).toContain('ab'.repeat(32));
  });

  it('speak of at-will status only in the United States', () => {
    const berlin = changed(aDesigner(), (draft) => (draft.role.jurisdictions = ['DE-BE']));
    expect(textOf(renderHtml('onboarding-agreement', anInput(aDesigner())).html)).toContain('at-will status');
    expect(textOf(renderHtml('onboarding-agreement', anInput(berlin)).html)).not.toContain('at-will');
  });

  it('leave working time, place and quiet hours out of a statement of work', () => {
    const text = textOf(renderHtml('statement-of-work', anInput(aContractor())).html);
    for (const heading of ['Working time', 'Place of work', 'Quiet hours']) expect(text).not.toContain(heading);
    expect(text).toContain('You choose when you work. Only the dates in this statement are fixed.');
  });
});

describe('a job description', () => {
  it.each(['en', 'de'] as const)('has at most 700 words (%s)', (language) => {
    const { html } = renderHtml('job-description', anInput(aDesigner(), { language }));
    expect(
      textOf(html)
        .split(' ')
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    ).toBeLessThanOrEqual(700);
  });
});

describe('the look of a document', () => {
  it.each([
    [['US-OH'], 'letter'],
    [['CA-ON'], 'letter'],
    [['PH'], 'letter'],
    [['DE-BE'], 'a4'],
    [[], 'a4'],
  ] as const)('in %j is printed on %s', (jurisdictions, paper) => {
    expect(paperFor(jurisdictions)).toBe(paper);
  });

  it('takes the paper that is asked for', () => {
    expect(metaOf('job-description', anInput(aDesigner(), { paper: 'a4' })).paper).toBe('a4');
  });

  it.each(['#ffee00', '#ffffff', '#2f6f4f', '#7fb3ff'])('keeps text in the colour %s legible', (colour) => {
    expect(contrastRatio(readableAccent(colour), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('leaves a colour alone that is legible already', () => {
    expect(readableAccent('#2f6f4f')).toBe('#2f6f4f');
  });
});

function thrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
