import type { DutyWords } from '../language.js';

export const DUTIES_EN: DutyWords = {
  deadlineCues: 'by|before|until|no later than|not later than|due (?:on|by|at)|are due|is due|at the latest',
  deadlineWords: [
    {
      pattern:
        '(?:by|before) (?:the )?(?:end|close|start|beginning) of (?:the |each |every |your |play|business)?(?:term|shift|day|week|month|quarter|year|session|semester)?(?: (?:each|every) (?:day|week|month|[a-z]+day))?',
      means: { monthDay: null },
    },
    {
      pattern:
        '(?:on|by) the (?:first|second|third|\\d{1,2}(?:st|nd|rd|th)) (?:business|working) day of (?:the|each|every) month',
      means: { monthDay: null },
    },
    { pattern: 'by (?:COB|EOD|EOB)', means: { monthDay: null } },
    {
      pattern: 'before (?:opening|closing|lunch|each|every)(?: (?:time|shift|session|class|[a-z]+day))?',
      means: { monthDay: null },
    },
    { pattern: '(?:on|by) the last (?:working |business )?day of (?:the|each|every) month', means: { monthDay: -1 } },
    { pattern: '(?:on )?the same (?:working |business )?day', means: { monthDay: null } },
  ],
  monthDay: { before: '(?:by|on|before) the', after: '(?:st|nd|rd|th)? (?:day )?(?:of )?(?:the|each|every) month' },
  atEvent: 'at the (?:start|beginning|end) of (?:the|each|every|your) [a-z]+',
  setTimeKinds: [
    { pattern: 'hand[ -]?(?:off|over)s?|brief the (?:incoming|next)(?: [a-z]+)?', means: 'handoff' },
    { pattern: 'on[- ]call', means: 'on-call' },
    { pattern: 'be present|be in the [a-z]+(?: [a-z]+)?|be on[- ]?site', means: 'presence' },
    { pattern: 'teach|class(?:es)?|lessons?|training|course|seminar|tutorial', means: 'class' },
    {
      pattern:
        'meetings?|stand-?ups?|huddle|critique|review|council|sync|retro(?:spective)?|planning|one-to-ones?|1:1s?|committee|conference|(?:regional|team|weekly|video|conference) call|briefing|check-in',
      means: 'meeting',
    },
    {
      pattern: 'cover(?:age)?|staff the [a-z]+|[a-z]+ duty|work(?: every)?(?: [a-z]+)? weekends?|weekend shifts?',
      means: 'coverage',
    },
    { pattern: 'stock ?(?:count|take|taking)|inventory|events?', means: null },
  ],
  takesPart: 'attend|take part|participate|join|be (?:at|on|in)',
  negations:
    "^(?:there is )?no(?! later)|\\bnot (?:have to|need|be (?:expected|required|asked)|required|expected|work)|\\b(?:don't|do not|won't|will not|never) (?:have|need|work|expect|ask)",
  otherSubjects:
    "we(?! (?:ask|expect|need) (?:you|everyone|everybody))|we're|we've|our|the (?:company|hospital|institute|school|team|firm|institution|practice|canteen|office|shop|store)|interviews|applications?|enquiries|closing date|all qualified|position is|it is|it's|there (?:is|are)|the (?:role|position|job) is|this (?:is|role|position)|everything",
  notDuties:
    "you(?:'ll| will)?(?: also)? (?:have|are|bring|like|enjoy|know|need|get|receive|would|can|could|may|might|hold|must|should|love|want|speak|be (?:joining|part|paid|based|eligible|working with))|you(?:'re|'ve|'d)|your",
  person: "you(?:'ll| will)?|the successful candidate|the post ?holder",
  readiness: 'willing(?:ness)?|available|availability|able to work|prepared to',
  readyFor: 'on[- ]call|weekends?|night shifts?|evening shifts?|shift work',
  withWhom: 'with',
  receiver: 'to',
  directReceiver: "(?:you will |you'll )?(?:text|tell|e-?mail|inform|message)(?= )",
  notReceivers: 'database|system|drive|folder|file|server|portal|work|scale',
  endsPeople:
    'by|within|before|at|on|in|every|each|from|for|until|no|daily|weekly|monthly|and then|after|during|to|via|of|about|who|that',
  effort:
    '(?:takes|about|around|approx\\.?|approximately|roughly) (?:about )?(NUMBER) ?(hours?|hrs?|minutes?|mins?)(?: each time)?',
  replies:
    'answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed)?|response|return(?:s|ed)?|acknowledge(?:s|d)?|get an answer',
  channels:
    'e-?mails?|Slack(?= |$)|Teams|chats?|voice ?mails?|phone(?: calls)?|telephone|calls?|pages|texts|text messages|direct messages|messages|tickets|WhatsApp|inbox',
  channelAfter: 'in|on|via|by|over',
  notChannels: 'call lights?|call bells?',
  sameDay: '(?:on )?the same (?:working |business )?day',
  audiences: [
    "([a-z]+)s' CHANNEL",
    "([a-z]+)'s CHANNEL",
    '(client|customer|parent|patient|donor|member|student) CHANNEL',
    'CHANNEL from (?:the )?([a-z]+)',
  ],
};
