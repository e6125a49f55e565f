import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { EXPENSES, matchingRows, placeName } from '../../law/index.js';
import { Ratio } from '../../ratio.js';
import { listed } from '../../checking/words.js';
import { remoteShare } from '../../schedule/remote-share.js';

/** Who pays for the internet at home is asked sooner or later; some states answer it themselves. */
export const remoteExpenseClauseMissing = defineRule({
  id: 'remote-expense-clause-missing',
  family: 'united-states',
  title: 'Work from home, and no word on who pays what it costs',
  severity: 'info',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    required: 'In {places} the law asks for {duty}; say what you pay for internet and phone at home.',
    unsaid: 'Part of the work is done at home, and nothing says who pays for internet and phone there.',
  },
  sources: ['Cal. Lab. Code 2802; 820 ILCS 115/9.5'],
  *check({ model, facts }) {
    const { role, organisation } = model;
    if (role.engagement !== 'employee' || !role.jurisdictions.some((place) => /^US(-|$)/.test(place))) return;
    const hasClause = organisation.policies.expenses !== null || role.placeRules.some(({ costs }) => costs !== null);
    const share = remoteShare(facts);
    if (hasClause || share === null || share.compare(Ratio.ZERO) === 0) return;
    const path = '/organisation/policies';
    const law = matchingRows(EXPENSES, role.jurisdictions);
    const [row] = law;
    const places = listed(law.map(({ code }) => placeName(code)));
    if (row === undefined) yield { message: 'unsaid', path };
    else yield { message: 'required', data: { places, duty: row.duty }, path, severity: 'warning', law };
  },
});
