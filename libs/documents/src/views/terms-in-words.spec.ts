import { workModelSchema, type WorkModel } from '#work-model';
import { renderHtml } from '../rendering/render-html.js';
import type { DocumentKind } from './document-kinds.js';
import { aContractor, aDesigner, anInput } from './example-roles.fixture.js';
import { expectationSheetView } from './expectation-sheet.js';
import { MissingValuesError } from './missing-values.js';
import { onboardingAgreementView } from './onboarding-agreement.js';
import { statementOfWorkView } from './statement-of-work.js';

const KINDS: readonly DocumentKind[] = ['job-description', 'expectation-sheet', 'onboarding-agreement'];

function changed(model: WorkModel, change: (draft: WorkModel) => void): WorkModel {
  const draft = structuredClone(model);
  change(draft);
  return workModelSchema.parse(draft);
}

function designer(change: (draft: WorkModel) => void): ReturnType<typeof anInput> {
  return anInput(changed(aDesigner(), change));
}

function contractor(terms: Partial<NonNullable<WorkModel['contractTerms']>>): ReturnType<typeof anInput> {
  return anInput(changed(aContractor(), (draft) => Object.assign(draft.contractTerms!, terms)));
}

/** The kinds of document of an employee that say a sentence. */
function kindsThatSay(sentence: string): DocumentKind[] {
  return KINDS.filter((kind) => renderHtml(kind, anInput(aDesigner())).html.includes(sentence));
}

describe('a term of the role in its own words', () => {
  it.each<[string, readonly DocumentKind[]]>([
    ['Overtime: Agreed beforehand, and given back as time off.', ['expectation-sheet', 'onboarding-agreement']],
    ['Whether hours vary: Only in opening weeks, to 45 hours at most.', KINDS],
    ['<dt>Notice period</dt><dd>30 days, from either side</dd>', ['onboarding-agreement']],
    ['Agreement on remote work: The letter of offer names your days at home.', ['onboarding-agreement']],
    ['<b>Vacancy.</b> The post is vacant now.', ['job-description']],
    [
      'Your written estimate of hours and shifts: Page 2 of the letter of offer.',
      ['expectation-sheet', 'onboarding-agreement'],
    ],
    [
      'Messages on Team chat that are written outside your working window are held and arrive when it begins.',
      ['expectation-sheet', 'onboarding-agreement'],
    ],
  ])('%s is in the documents whose readers need it', (sentence, kinds) => {
    expect(kindsThatSay(sentence)).toEqual(kinds);
  });

  it('is stated once in a sheet: the written estimate stands with the estimate where there is one', () => {
    const withEstimate = expectationSheetView(anInput(aDesigner()));
    const without = expectationSheetView(designer((draft) => (draft.notice!.scheduleDays = null)));
    const written = 'Your written estimate of hours and shifts: Page 2 of the letter of offer.';
    expect(withEstimate.estimate?.items.at(-1)).toBe(written);
    expect(withEstimate.changes?.items[0]?.details).not.toContain(written);
    expect(without.estimate).toBeNull();
    expect(without.changes?.items[0]?.details).toContain(written);
  });

  it('is enough for a notice, of which a document must be able to say something', () => {
    const said = designer((draft) =>
      Object.assign(draft.notice!, { scheduleDays: null, changeDays: null, howToPropose: null }),
    );
    const unsaid = designer((draft) =>
      Object.assign(draft.notice!, {
        scheduleDays: null,
        changeDays: null,
        howToPropose: null,
        goodFaithEstimate: null,
      }),
    );
    expect(onboardingAgreementView(said).change.items.map(({ text }) => text)).toEqual([
      'Your written estimate of hours and shifts: Page 2 of the letter of offer.',
    ]);
    expect(() => onboardingAgreementView(unsaid)).toThrow(MissingValuesError);
  });

  it('on remote work is left out where all work is onsite', () => {
    const view = onboardingAgreementView(designer((draft) => (draft.role.locationMode = 'onsite')));
    expect(view.place.more.join(' ')).not.toContain('Agreement on remote work');
  });
});

describe('messages that are held', () => {
  const outside = (change: (draft: WorkModel) => void): string | null | undefined =>
    expectationSheetView(designer(change)).communication?.outside;
  const second = { ...aDesigner().norms[0]!, id: 'second', audience: 'clients' };

  it('are told from those on the same channel that are not, by their audience', () => {
    expect(outside((draft) => draft.norms.push({ ...second, delayedSend: false }))).toBe(
      'You need not read messages outside the hours in this table. On-call duty is the exception. ' +
        'Messages on Team chat (team) that are written outside your working window are held and arrive when it begins. ' +
        'Messages on Team chat (clients) are not held: they can arrive at any time.',
    );
  });

  it('are named once by channel where all of its audiences have one answer', () => {
    expect(outside((draft) => draft.norms.push({ ...second, delayedSend: true }))).toContain(
      'Messages on Team chat that',
    );
  });

  it('wait for the working time where no window is stated', () => {
    expect(outside((draft) => (draft.role.workingWindow = null))).toContain(
      'outside your working time are held and arrive when it begins.',
    );
  });

  it('are not spoken of where there are no set hours to be outside of', () => {
    const free = (draft: WorkModel): unknown => Object.assign(draft.role, { workingWindow: null, noSetHours: true });
    expect(outside(free)).not.toContain('held');
  });
});

describe('urgent contact', () => {
  const more = (answer: boolean | null, bare = false): unknown =>
    expectationSheetView(
      designer((draft) => {
        draft.noUrgentContact = answer;
        if (bare) Object.assign(draft, { norms: [], quietHours: null });
      }),
    ).communication?.more;

  it.each([
    [true, 'Nobody contacts you outside your hours, not even if it is urgent. On-call duty is the exception.'],
    [false, 'You may be contacted outside your hours if it is urgent.'],
  ])('is answered in words when the answer is %s, with norms and without', (answer, text) => {
    expect(more(answer)).toEqual([{ heading: null, text }]);
    expect(more(answer, true)).toEqual([{ heading: null, text }]);
  });

  it('is not spoken of when it is not answered, and brings no section into being', () => {
    expect(more(null)).toEqual([]);
    expect(more(null, true)).toBeUndefined();
  });

  it('is never promised for a contractor, and its refusal is kept', () => {
    const communication = (answer: boolean): unknown =>
      statementOfWorkView(
        anInput(changed(aContractor(), (draft) => Object.assign(draft, { norms: [], noUrgentContact: answer }))),
      ).communication;
    expect(communication(false)).toBeNull();
    expect(communication(true)).toMatchObject({
      more: [{ text: 'Nobody contacts you outside your hours, not even if it is urgent.' }],
    });
  });
});

describe("a contractor's freedom", () => {
  const lines = (terms: Parameters<typeof contractor>[0]): readonly string[] =>
    statementOfWorkView(contractor(terms)).independence.lines;
  const OWN_TOOLS = 'You choose your own tools, methods and order of work.';

  it('is not claimed where the client sets the means', () => {
    expect(lines({ clientEquipment: true })).toContain(
      'You choose your own methods and order of work. You must use our equipment or our e-mail address.',
    );
    expect(lines({ clientEquipment: true })).not.toContain(OWN_TOOLS);
    expect(lines({ clientEquipment: null })).toContain(OWN_TOOLS);
    expect(lines({ clientEquipment: false })).toEqual(
      expect.arrayContaining([OWN_TOOLS, 'You need not use our equipment or our e-mail address.']),
    );
  });

  it.each([
    [true, 'While this statement runs, you may work for nobody else.'],
    [false, 'You may work for others at the same time.'],
  ])('to work for others is stated when exclusive is %s', (exclusive, line) => {
    expect(lines({ exclusive }).at(-1)).toBe(line);
    expect(lines({ exclusive: null })).not.toContain(line);
  });

  it('comes with the date by which the list of services is due, before the date of payment', () => {
    expect(statementOfWorkView(contractor({ serviceListBy: 'Friday at 17:00.' })).fee.lines.slice(-2)).toEqual([
      'For payment, your list of the services done is due: Friday at 17:00.',
      'We pay within 14 days of acceptance.',
    ]);
  });
});

describe('what only the checker is told', () => {
  it('is in no document', () => {
    const waiver = {
      rule: 'no-focus-block',
      path: '/role',
      reason: 'The season ends in three weeks',
      by: 'Zora Quist',
      until: '2026-06-30',
    };
    for (const kind of KINDS) {
      const { html } = renderHtml(
        kind,
        designer((draft) => (draft.waivers = [waiver])),
      );
      expect(html).toBe(renderHtml(kind, anInput(aDesigner())).html);
    }
  });
});
