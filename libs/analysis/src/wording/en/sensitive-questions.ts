import { questionsAbout, type SensitiveQuestion } from '../sensitive-questions.js';

// Saying that something is not asked, or that nobody is judged by it, is the opposite of asking.
const NOT_ASKED = [
  "(?:we|you) (?:do not|don[’']t|never|will not|won[’']t|need not|needn[’']t|should not|shouldn[’']t)[^.?!\\n]{0,200}",
  "(?:do not|don[’']t|please do not|never) (?:include|send|attach|ask|state|mention|tell|add|upload|give)[^.?!\\n]{0,200}",
  '(?:regardless of|without regard to|irrespective of|on the basis of|because of|on grounds of|discriminat\\p{L}*|no need to)[^.?!\\n]{0,220}',
];
const about = (
  topic: SensitiveQuestion['topic'],
  patterns: readonly (string | readonly [string, ...string[]])[],
): SensitiveQuestion[] => questionsAbout(topic, NOT_ASKED, patterns);
const CHILDREN = '(?:children|kids|a child|a baby|babies|a family)';
const EARLIER = '(?:current|present|previous|last|prior|past|most recent|existing)';
const PAY =
  '(?:annual |base |gross |monthly |hourly )?(?:salary|salaries|pay|wages?|compensation|earnings|remuneration|pay package)';

/** Question texts in English that ask for what may not be asked before an offer. */
export const SENSITIVE_QUESTIONS_EN: readonly SensitiveQuestion[] = [
  ...about('chronotype', [
    '(?:morning|evening|night) (?:person|people|type)',
    '(?:a |an )?larks?,? or (?:an? )?(?:night )?owls?',
    '(?:a |an )?(?:night )?owls?,? or (?:an? )?(?:larks?|early birds?)',
    '(?:a |an )?early birds?,? or (?:an? )?night owls?',
    'are you (?:an? )?(?:early bird|night owl|early riser)',
    ['(?:your )?chronotypes?', 'chronotype (?:research|stud(?:y|ies)|genes?)'],
    'your body clock',
  ]),
  ...about('sleep', [
    '(?:when|what time) do you (?:usually |normally |typically )?(?:go to (?:bed|sleep)|wake(?: up)?|get up|fall asleep|sleep)',
    'how (?:many hours|long|well|much) do you (?:usually |normally )?sleep',
    'your (?:sleep(?:ing)?(?: times?| hours| habits?| patterns?| schedule)?|bed ?times?|wake[- ]?up times?)',
    '(?:any|have a) sleep(?:ing)? (?:problems?|disorders?)',
  ]),
  ...about('health', [
    '(?:any|your|current|past|existing|ongoing|chronic) (?:medical|health|mental health) (?:conditions?|problems?|issues?|history)',
    '(?:do you (?:have|suffer from)|have you (?:ever )?(?:had|suffered from)) (?:a |an |any )?(?:serious )?(?:illness(?:es)?|disease|diseases|injur(?:y|ies)|medical conditions?|allerg(?:y|ies)|mental health problems?)',
    'have you (?:ever )?been (?:seriously )?(?:ill|hospitali[sz]ed|injured|diagnosed|treated for)[^?]{0,40}',
    'how many (?:sick days|days(?: of)? sick(?:ness)?(?: leave)?|days off sick)',
    "(?:describe|how is|how[’']s|rate) your (?:general )?health",
    'your (?:state of health|general health|health status|medical history)',
    'are you (?:healthy|in good health|fit and well|(?:currently )?(?:on|taking) (?:any )?medications?)',
    'what medications?',
    'do you (?:smoke|take (?:any )?(?:prescription )?(?:medications?|drugs))',
    'health questionnaire',
  ]),
  ...about('disability', [
    '(?:are you|do you consider yourself(?: to be)?) (?:an? )?(?:registered )?disabled',
    'do you have (?:a |any )?(?:known )?(?:physical |mental |physical or mental )*(?:disabilit(?:y|ies)|impairments?|handicaps?)',
    ['(?:the nature of |describe |what is )?your disabilit(?:y|ies)', 'your disability (?:insurance|benefits?|cover)'],
    'do you need (?:an? |any )?(?:reasonable )?(?:accommodations?|adjustments?) (?:to (?:do|perform)|for) (?:the|this|your) (?:job|role|work|duties)',
  ]),
  ...about('age', [
    [
      '(?:your )?(?:dates? of birth|birth ?dates?|birth ?days?|year of birth|birth year)',
      'birthday (?:off|leave|cake|gifts?|vouchers?|party|parties)',
      'your birthday (?:off|is a day off|as leave)',
      '(?:a day|day) off (?:on|for) your birthday',
    ],
    '(?-i:DOB)',
    'how old are you',
    "(?:what(?: is|[’']s)|state|give|tell us|enter) your (?:current )?age",
    '^\\s*(?:your )?age(?=\\s*(?:\\([^)]*\\))?\\s*[:*?]*\\s*$)',
    'when were you born',
  ]),
  ...about('family-plans', [
    'are you (?:currently )?(?:pregnant|married|single|engaged|planning a family|expecting)',
    `do you (?:(?:plan|intend|want|hope|expect) to have|have|want) (?:any )?${CHILDREN}`,
    `(?:are you )?plan(?:s|ning)? (?:to (?:start|have|raise)|on (?:starting|having)) (?:any )?${CHILDREN}`,
    ['(?:your )?family plan(?:s|ning)', 'family planning (?:clinics?|services?|nurses?|association|advis\\p{L}+)'],
    'when do you (?:plan|want|intend) to (?:have|start) (?:children|a family)',
    '(?:your )?marital status',
    'maiden name',
    'number of (?:children|dependants|dependents)',
    '(?:who|how) (?:will |would |do you )?(?:look after|looks after|care for|cares for) your (?:children|kids)',
    'your childcare (?:arrangements?|plans?|situation)',
  ]),
  ...about('photo', [
    [
      '(?:attach|include|send|upload|provide|enclose|add|submit)(?: us)?(?: an?| your| one| with| recent| current| passport| passport-size| professional| CV| and)* (?:photo(?:graph)?|picture|headshot|portrait)s?(?: of (?:you|yourself))?',
      '(?:attach|include|send|upload|provide|enclose|add|submit)[^.?!]{0,30} (?:photo(?:graph)?|picture|portrait)s? (?:of|from) (?:your|the|a|past|recent|previous) (?:work|portfolio|projects?|products?|designs?|dish(?:es)?|cakes?|site|garden|arrangements?|collection)\\p{L}*',
      '(?:photo(?:graph)?|picture|portrait) (?:portfolio|editing|samples?|series|shoots?)',
      '(?:send|upload|provide|add|submit|include|attach)[^.?!]{0,20}(?:photo(?:graph)?|picture|portrait)s? (?:portfolio|edit\\p{L}*|samples?|series|shoots?|to the (?:website|archive|listing|system|report))',
    ],
    ['(?:passport|application|applicant|candidate) photo(?:graph)?s?', 'passport photo (?:service|studio|booth)s?'],
    'photo(?:graph)?s? of (?:you|yourself)',
    '^\\s*(?:your )?(?:photo(?:graph)?|headshot)(?=\\s*(?:\\([^)]*\\))?\\s*[:*?]*\\s*$)',
  ]),
  ...about('pay-history', [
    `your ${EARLIER} ${PAY}`,
    `^\\s*${EARLIER} ${PAY}(?=\\s*(?:\\([^)]*\\))?\\s*[:*?]*\\s*$)`,
    `what (?:is|was|were) (?:the |your )?${PAY} (?:at|in|of|for) your ${EARLIER} (?:job|role|position|employer)`,
    [`(?:your )?(?:salary|pay|wage|compensation) history`, 'salary history bans?'],
    'what (?:do|did) you (?:currently |last )?(?:earn|make)',
    'how much (?:do|did|are|were) you (?:currently |last )?(?:earn|earning|make|making|paid)',
  ]),
];
