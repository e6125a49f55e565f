import type { WorkModel } from '#work-model';

/**
 * What a text is for. `advert`: words of the job description that win or lose applicants; `application`: how to apply;
 * `flexibility`: words about when and where one works, in the posting and the expectation sheet; `terms`: words that say what is owed,
 * by either side; `pay`: words about money and benefits; `reason`: why something is so; `preview`: honest words about what is hard;
 * `policy`: house rules that documents quote; `about-us`: what the organisation says about itself.
 */
export type FreeTextKind =
  'advert' | 'application' | 'flexibility' | 'terms' | 'pay' | 'reason' | 'preview' | 'policy' | 'about-us';

/** Words that people wrote into a role file, as sentences to be read. Titles, names and addresses are not. */
export interface FreeText {
  /** JSON Pointer into the model. */
  readonly path: string;
  readonly text: string;
  readonly kind: FreeTextKind;
}

/** All free text of a role, in file order of its sections. Texts that are not given are left out. */
export function freeTextsOf(model: WorkModel): FreeText[] {
  return [...ofOrganisation(model), ...ofRole(model), ...ofDuties(model), ...ofPolicies(model), ...ofTexts(model)];
}

type Given = string | null | undefined;
type Fields = Readonly<Record<string, Given | readonly string[]>>;

/** The texts of some fields of one object; a list gives each of its entries. */
function texts(kind: FreeTextKind, at: string, fields: Fields): FreeText[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const path = `${at}/${key}`;
    if (typeof value === 'string') return [{ path, text: value, kind }];
    return (value ?? []).map((text, index) => ({ path: `${path}/${index}`, text, kind }));
  });
}

function ofOrganisation({ organisation: { about, policies } }: WorkModel): FreeText[] {
  const { disconnect, ...others } = policies;
  return [
    ...texts('about-us', '/organisation', { about }),
    ...texts('policy', '/organisation/policies/disconnect', { text: disconnect?.text }),
    ...texts('policy', '/organisation/policies', others),
  ];
}

function ofRole({ role }: WorkModel): FreeText[] {
  const { overtime, hoursVary, terminationNotice, pay } = role;
  return [
    ...role.placeRules.flatMap(({ conditions, equipment, costs }, index) =>
      texts('terms', `/role/placeRules/${index}`, { conditions, equipment, costs }),
    ),
    ...texts('pay', '/role/pay', {
      benefits: pay?.benefits,
      otherCompensation: pay?.otherCompensation,
      leave: pay?.leave,
    }),
    ...texts('terms', '/role', { overtime, hoursVary, terminationNotice }),
  ];
}

function ofDuties(model: WorkModel): FreeText[] {
  const sync = model.sync.flatMap(({ description, reason, onCall }, index) => [
    ...texts('terms', `/sync/${index}`, { description }),
    ...texts('reason', `/sync/${index}/reason`, { text: reason?.text }),
    ...texts('terms', `/sync/${index}/onCall`, { placeLimit: onCall?.placeLimit }),
    ...texts('pay', `/sync/${index}/onCall`, { pay: onCall?.pay }),
  ]);
  const own = model.async.flatMap(({ definitionOfDone, description, ifLate }, index) =>
    texts('terms', `/async/${index}`, { definitionOfDone, description, ifLate }),
  );
  return [...sync, ...own];
}

function ofPolicies({ norms, notice, contractTerms }: WorkModel): FreeText[] {
  const fee = contractTerms?.fee;
  const { acceptance, intellectualProperty, confidentiality, insurance, termination, serviceListBy } =
    contractTerms ?? {};
  return [
    ...norms.flatMap(({ use, urgentMeans, escalation }, index) =>
      texts('terms', `/norms/${index}`, { use, urgentMeans, escalation }),
    ),
    ...texts('terms', '/notice', { howToPropose: notice?.howToPropose, goodFaithEstimate: notice?.goodFaithEstimate }),
    ...texts('pay', '/contractTerms', { fee }),
    ...texts('terms', '/contractTerms', {
      acceptance,
      intellectualProperty,
      confidentiality,
      insurance,
      termination,
      serviceListBy,
    }),
  ];
}

function ofTexts({ texts: all }: WorkModel): FreeText[] {
  const { summary, achievements, requirements, niceToHave, howToApply, applySteps, applyBy, vacancy } = all;
  const { flexibility, youDecide, needsAgreement, notFlexible } = all;
  const { busyPeriods, knownDownsides, ifExpectationsMissed } = all;
  return [
    ...texts('advert', '/texts', { summary, achievements }),
    ...all.duties.flatMap(({ text, why }, index) => [
      ...texts('advert', `/texts/duties/${index}`, { text }),
      ...texts('reason', `/texts/duties/${index}`, { why }),
    ]),
    ...texts('advert', '/texts', { requirements, niceToHave }),
    ...texts('flexibility', '/texts', { flexibility, youDecide, needsAgreement, notFlexible }),
    ...texts('preview', '/texts', { busyPeriods, knownDownsides }),
    ...texts('application', '/texts', { howToApply, applySteps, applyBy, vacancy }),
    ...texts('terms', '/texts', { ifExpectationsMissed }),
  ];
}
