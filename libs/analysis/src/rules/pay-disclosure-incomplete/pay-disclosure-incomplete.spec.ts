import { describeRule } from '../../checking/rule-cases.fixture.js';
import { payDisclosureIncomplete } from './pay-disclosure-incomplete.js';

const at = (place: string, staff: number, role: object = {}, rest: object = {}) => ({
  organisation: {
    headcountTotal: staff,
    headcountByJurisdiction: { [place]: staff },
    policies: { aiUse: 'No software screens applicants.' },
  },
  role: { jurisdictions: [place], ...role },
  texts: { applyBy: '2026-02-01', vacancy: 'The post is vacant.', ...rest },
});
const range = (minAmount: number, maxAmount: number, currency = 'CAD', unit = 'year') => ({
  pay: { minAmount, maxAmount, currency, unit, benefits: ['Health plan'] },
});

describeRule(payDisclosureIncomplete, {
  fires: [
    [
      'a Colorado posting without a closing date',
      at('US-CO', 5, {}, { applyBy: null }),
      [{ path: '/role/pay', data: { place: 'Colorado', fields: 'the day until which people can apply' } }],
    ],
    [
      'a Washington posting that lists no benefits',
      at('US-WA', 20, { pay: 'USD 50000-60000 per year' }),
      [{ data: { place: 'Washington', fields: 'the benefits and other compensation (or that there is none)' } }],
    ],
    [
      'an Ontario range of 60,000',
      at('CA-ON', 25, range(60_000, 120_000)),
      [{ messageId: 'tooWide', data: expect.objectContaining({ width: 'CAD 60000' }) }],
    ],
    [
      'Canadian experience in Ontario',
      at('CA-ON', 25, range(60_000, 110_000), { requirements: ['Two years of Canadian experience'] }),
      [{ messageId: 'localExperience', path: '/texts/requirements/0' }],
    ],
    [
      'an Ontario posting without a word on AI and vacancy',
      {
        ...at('CA-ON', 25, range(60_000, 110_000), { vacancy: null }),
        organisation: { headcountTotal: 25, headcountByJurisdiction: { 'CA-ON': 25 } },
      },
      [
        {
          data: expect.objectContaining({
            fields: 'whether artificial intelligence screens applicants and whether the vacancy exists',
          }),
        },
      ],
    ],
    ['a salesman in Italy', at('IT', 5, { title: 'Salesman' }), [{ messageId: 'genderedTitle', path: '/role/title' }]],
    [
      'a question about pay history in Italy',
      at('IT', 5, {}, { howToApply: 'Please tell us your current salary.' }),
      [{ messageId: 'payHistory', path: '/texts/howToApply' }],
    ],
  ],
  silent: [
    ['a complete Colorado posting', at('US-CO', 5)],
    ['benefits named, and no bonus', at('US-IL', 20)],
    ['no pay at all, which is the matter of another rule', at('US-CO', 5, { pay: null })],
    ['Ontario with 24 people', at('CA-ON', 24, range(60_000, 180_000))],
    ['Vermont, which asks for the range alone', at('US-VT', 10, { pay: 'USD 50000-60000 per year' })],
  ],
  boundary: {
    fires: ['50,001 Canadian dollars wide', at('CA-ON', 25, range(60_000, 110_001)), [{ messageId: 'tooWide' }]],
    silent: ['50,000 wide', at('CA-ON', 25, range(60_000, 110_000))],
  },
});
