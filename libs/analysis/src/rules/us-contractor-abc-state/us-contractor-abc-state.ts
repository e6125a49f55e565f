import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { ABC_TEST, matchingRows, placeName, type AbcTestRow } from '../../law/index.js';

/** In some states a contractor who does what the company itself does is an employee, whatever the contract says. */
export const usContractorAbcState = defineRule({
  id: 'us-contractor-abc-state',
  family: 'united-states',
  title: 'A contractor works where the ABC test decides who is an employee',
  severity: 'info',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    listed: 'In {place} the law asks for {duty}.',
    sameTrade:
      'In {place} the law asks for {duty}. Your organisation and this contractor are both in {industry}, so (B) may fail.',
  },
  sources: ['Cal. Lab. Code 2775(b)(1) and the like, one row a place'],
  *check({ model }) {
    const { role, organisation } = model;
    if (role.engagement !== 'contractor') return;
    const own = plain(organisation.industry);
    const isSameTrade = own !== '' && own === plain(role.industry);
    for (const row of matchingRows<AbcTestRow>(ABC_TEST, role.jurisdictions)) {
      const data = { place: placeName(row.code), duty: row.duty, industry: organisation.industry ?? '' };
      const advice = {
        title: row.hasBusinessExemption
          ? 'Ask counsel about employment or the business-to-business exemption'
          : 'Ask counsel about employment',
        patch: null,
        isSafe: false,
      };
      yield isSameTrade
        ? { message: 'sameTrade', data, path: '/role/engagement', severity: 'warning', fixes: [advice], law: [row] }
        : { message: 'listed', data, path: '/role/engagement', law: [row] };
    }
  },
});

function plain(industry: string | null): string {
  return (industry ?? '').trim().toLowerCase();
}
