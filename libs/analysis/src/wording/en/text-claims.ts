import type { ClaimList, TextClaim } from '../claims.js';

const CLAIMS: readonly TextClaim[] = [
  { claim: 'remote', pattern: String.raw`(?:fully|completely|entirely|all|100 ?%|100 percent)[- ]remote` },
  { claim: 'remote', pattern: '(?:this is a |a )(?:permanently )?remote (?:role|position|job|post)' },
  {
    claim: 'remote',
    pattern: 'work(?:ing)? (?:fully |entirely |100 ?% )?(?:remotely|from home) (?:full[- ]time|every day|all week)',
  },
  { claim: 'hybrid', pattern: 'hybrid (?:role|position|job|post|working|work model|schedule|arrangement)' },
  { claim: 'work-from-anywhere', pattern: 'work(?:ing)? from (?:any ?where|wherever you (?:like|want|are))' },
  {
    claim: 'no-meetings',
    pattern: '(?:no|zero|without|free of|never any) (?:team |internal |standing |recurring )?meetings|meeting[- ]free',
    // A day or block without meetings is protected time, not a job without them.
    unless: [
      '(?:no|without) meetings (?:on|before|after|between|in the|during|from|until|at)\\b[^.]{0,30}',
      'meeting[- ]free (?:days?|times?|blocks?|mornings?|afternoons?|hours|weeks?|(?:mon|tues|wednes|thurs|fri)days?)',
      '(?:days?|mornings?|afternoons?|blocks?|(?:mon|tues|wednes|thurs|fri)days?) (?:with(?:out)?|with no|are|is|have|has) (?:no meetings|meeting[- ]free|meetings)',
      '(?:on|every|each) (?:mon|tues|wednes|thurs|fri)days?[^.]{0,30}(?:no meetings|meeting[- ]free)',
    ],
  },
  {
    claim: 'flexible-hours',
    pattern: 'flexible (?:working )?(?:hours|schedules?|times|working times?|start times?)|flex(?:i|i-)?time',
  },
  {
    claim: 'own-schedule',
    pattern:
      '(?:set|choose|make|plan|manage|decide) your own (?:hours|schedule|working hours|time)|(?:on )?your own schedule|work when(?:ever)? you (?:like|want)|no (?:set|fixed) hours',
  },
  {
    claim: 'nine-to-five',
    pattern: String.raw`(?:0?9|nine)(?:[:.]00)? ?(?:a\.?m\.?)? ?(?:-|–|to|until|-to-) ?(?:0?5|five)(?:[:.]00)? ?(?:p\.?m\.?)?(?![\d:.-]*\d)`,
    unless: [
      // Named days make it a statement about those days: "Monday and Thursday from 9:00 am to 5:00 pm".
      String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?[^.]{0,40}(?:to|-|–) ?(?:0?5|five)(?:[:.]00)? ?(?:p\.?m\.?)?`,
      String.raw`\d(?:\S{0,3}) ?(?:-|–|to) ?5 (?:days?|minutes?|hours?|years?|weeks?|people|staff|clients?|times?|%|percent|per cent)`,
    ],
  },
  { claim: 'four-day-week', pattern: '(?:four|4)[- ]days? (?:working )?weeks?|(?:four|4)[- ]day (?:work ?weeks?)' },
  {
    claim: 'no-weekends',
    pattern:
      '(?:no|never|without) (?:any )?(?:weekend(?:s| work| shifts| hours)|(?:work|shifts) (?:at|on) (?:the )?weekends?)|weekends (?:are )?(?:always )?(?:off|free)|free weekends',
  },
  {
    claim: 'no-evenings',
    pattern:
      '(?:no|never|without) (?:any )?(?:evening(?:s| work| shifts)|late shifts|nights?(?: work| shifts)?)(?: or (?:weekends?|nights?))?',
  },
  {
    claim: 'no-overtime',
    pattern: '(?:no|zero|without|never any) (?:unpaid )?(?:overtime|extra hours|crunch)',
    unless: ['no unpaid overtime', 'no overtime (?:pay|is paid|premium|rate|without)[^.]{0,30}'],
  },
  { claim: 'no-on-call', pattern: '(?:no|zero|without|never(?: be)?) on[- ]call(?: duty| shifts| work| rota)?' },
  {
    claim: 'async-first',
    pattern: 'async(?:hronous)?[- ]first|(?:we work |mostly |largely |mainly )async(?:hronously|hronous)?',
  },
  {
    claim: 'no-travel',
    pattern: '(?:no|zero|without) (?:business )?travel(?:ling|ing)?(?: (?:is )?required)?|travel: none',
    unless: ['no travel (?:agen|allowance|expenses|costs|time)\\p{L}*'],
  },
  {
    claim: 'permanent',
    pattern: 'permanent (?:position|role|job|post|contract|employment|employee)',
    unless: [
      'permanent (?:role|position) (?:is )?possible',
      '(?:become|becoming|lead to|view to|chance of|option of) a permanent \\p{L}+',
    ],
  },
  {
    claim: 'fixed-term',
    pattern: String.raw`fixed[- ]term|(?:\d{1,2}|six|twelve|eighteen)[- ]months? contract|(?:temporary|seasonal) (?:position|role|job|post|contract)|maternity cover`,
  },
];

export const TEXT_CLAIMS_EN: ClaimList = {
  claims: CLAIMS,
  negations: [
    'not',
    "\\p{L}+n[’']t",
    'never',
    'no longer',
    'neither',
    'nor',
    'rather than',
    'instead of',
    'unlike',
    'if you (?:want|need|seek|prefer)',
    'looking for',
    'cannot',
  ].map((pattern) => ({ pattern })),
};
