import type { TermWords } from '../language.js';

export const TERMS_EN: TermWords = {
  modes: [
    { pattern: 'hybrid', means: 'hybrid' },
    {
      pattern:
        '(?:fully |100% )?remote(?:ly)?(?! (?:teams?|sites?|areas?|monitoring|support))|home-based|work from anywhere|work from home',
      means: 'remote',
    },
    { pattern: 'on[- ]?site|in[- ]person', means: 'onsite' },
  ],
  anywhereIn: 'work from anywhere in ((?:the )?[A-Z][^.,;]*)',
  placeIs: '(?:place of work|work location|work place) is ((?:the )?[A-Z][^.,;]*)',
  core: 'core|reachable|available between',
  openingHours: 'open|opening|closed|staffed|applications|interviews?|enquiries|closing date|canteen|24/7',
  perWeek: ['(?:a|per|each|/|in a) ?(?:week|wk)', 'weekly'],
  hourUnit: 'hours?|hrs?\\.?|h',
  upTo: 'up to|at most|max(?:imum|\\.)?|no more than',
  fromOn: 'from|at least|min(?:imum|\\.)?',
  notContracted: 'overtime|training|learning|volunteer|development',
  payWords: 'pay|salary|salaried|wages?|compensation|rate|remuneration|earn|OTE|pro rata',
  payUnits: [
    { pattern: '(?:per|an|a|/|each) ?(?:hour|hr|h)|hourly', means: 'hour' },
    { pattern: '(?:per|a|/|each) ?day|daily', means: 'day' },
    { pattern: '(?:per|a|/|each) ?(?:week|wk)|weekly', means: 'week' },
    { pattern: '(?:per|a|/|each) ?(?:month|mo)|monthly', means: 'month' },
    { pattern: '(?:per|a|/|each) ?(?:year|yr|annum)|yearly|annually|p\\.?a\\.?', means: 'year' },
  ],
  perPiece: 'per [a-z]+',
  beforeUnit: 'gross|before tax|pro rata|base',
  notPay: 'budget|bonus|allowance|voucher|match|stipend|reimbursement|off',
  thousands: ',',
  contractTypes: [
    { pattern: 'permanent(?! (?:residen|night|make))', means: 'permanent' },
    { pattern: 'fixed[- ]term', means: 'fixed-term' },
    { pattern: 'temporary|seasonal|casual(?! (?:loading|dress|atmosphere|cloth))', means: 'temporary' },
    { pattern: 'open-ended', means: 'open-ended' },
  ],
  until: 'until|to|ending',
  engagements: [
    { pattern: 'freelance(?:rs?)?|independent contractors?|contractors?|1099', means: 'contractor' },
    { pattern: 'employee(?! (?:benefits|handbook|assistance|discount|relations))|W-?2|direct hire', means: 'employee' },
  ],
  zones: [
    { pattern: '(?:US )?Eastern(?: Standard| Daylight)? Time', means: ['America/New_York', 'America/Toronto'] },
    { pattern: '(?:US )?Central(?: Standard| Daylight)? Time', means: ['America/Chicago', 'America/Winnipeg'] },
    {
      pattern: '(?:US )?Mountain(?: Standard| Daylight)? Time',
      means: ['America/Denver', 'America/Edmonton', 'America/Phoenix'],
    },
    { pattern: '(?:US )?Pacific(?: Standard| Daylight)? Time', means: ['America/Los_Angeles', 'America/Vancouver'] },
    { pattern: 'UK time|London time|British time', means: ['Europe/London'] },
    { pattern: 'Berlin time|German time', means: ['Europe/Berlin'] },
    { pattern: 'Sydney time', means: ['Australia/Sydney'] },
    {
      pattern: 'AEST|AEDT',
      means: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Hobart', 'Australia/Brisbane'],
    },
    {
      pattern: 'Central European Time|(?-i:CET)',
      means: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome', 'Europe/Vienna', 'Europe/Warsaw'],
    },
  ],
  startCues: 'start(?:ing)?(?: date)?(?: is| on| from)?:?|begin(?:s|ning)? on|available from',
  immediately: 'immediately|immediate start|as soon as possible|ASAP',
  noMeetings: 'no (?:internal |team )?meetings?|meeting-free|free of meetings',
  workPlaces: [
    { pattern: '(?:the |our )?(?:office|studio)', means: 'office' },
    { pattern: 'home(?! (?:office|visits?|page))', means: 'home' },
  ],
  inPlace: 'in|at|from',
  daysAWeek: '(NUMBER)(?: (?:to|or) NUMBER)? days? (?:a|per|each) week',
  allowed: 'may|can|could|if you (?:like|prefer|want)|optional|possible|up to you',
  afterTitle:
    'fully remote|remote|hybrid|on[- ]?site|part[- ]time|full[- ]time|contract|permanent|temporary|fixed[- ]term|freelance|casual',
};
