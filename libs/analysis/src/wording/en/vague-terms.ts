import { vagueTerms, type VagueTerm } from '../vague-term.js';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const ASKED_FOR =
  '(?:travel|trips?|overtime|evenings?|weekends?|nights?|hours|minutes|meetings?|calls|visits?|shifts?|duties|tasks|projects?|sites?|locations?|flexibility|experience|lifting|notice|availability|tools|languages|reports?)';
const MONEY = String.raw`(?:[$€£]|USD |EUR |GBP )\s?\d[\d.,]*k?`;

// A ward or a shop that never closes is a fact about the place; a person who never does is not.
const ROUND_THE_CLOCK_SERVICE =
  '(?:patients?|residents?|guests?|wards?|hotels?|plants?|stores?|shops?|desks?|animals|machines?|open|staffed|monitored|cared for)[^.]{0,40}(?:around[- ]the[- ]clock|24 ?[/x] ?7)';

/** Vague words of English role files and postings, after lists of ambiguous terms in requirements engineering (Wiegers). */
export const VAGUE_TERMS_EN: readonly VagueTerm[] = [
  ...vagueTerms('urgency', 'clear', [
    'ASAP',
    'as soon as possible',
    'promptly',
    [
      'quickly',
      'quickly (?:learn|become|grow|build|adapt|find)\\p{L}*',
      '(?:learn|learns|learning|grow|growing) quickly',
    ],
    'in a timely (?:manner|fashion)',
    'timely',
    ['immediately', 'immediately (?:after|before|following|upon|adjacent|above|below|preceding)'],
    [
      'urgent(?:ly)?',
      'urgent (?:means|care|calls?:?|contact|if|only)',
      'urgent:',
      'non-urgent',
      "what(?: is|[’']s) urgent",
      '(?:not|nothing) urgent',
    ],
    'right away',
    ['(?:at |on )?short notice', 'short notice (?:pay|period|premium)'],
  ]),
  ...vagueTerms('extent', 'clear', [
    'as needed',
    'as required',
    ['when(?:ever)? (?:necessary|needed|required)', 'only when needed'],
    'where (?:appropriate|possible|necessary)',
    ['as appropriate', 'as appropriate (?:to|for) \\p{L}+'],
    'if possible',
    ['reasonable', 'reasonable (?:accommodations?|adjustments?|doubt|suspicion|efforts?|notice|care)'],
    ['sufficient', 'sufficient (?:condition|statistics?)'],
    'adequate',
    ['minimal', 'minimal (?:APIs?|design|pairs?|set)', 'minimal(?:ly)? invasive'],
    ['occasional(?:ly)?', 'occasional (?:table|furniture)'],
    'from time to time',
    [
      'regular(?:ly)?',
      'regular expressions?',
      'regular (?:rate|pay|wages?|employees?|employment|staff|contract|customers?|clients?|patients?|guests?|time|hours of work|season|bus|train|post|mail|working (?:time|hours))',
    ],
    ['periodic(?:ally)?', 'periodic (?:table|functions?|inspection report|payments?)'],
    ['frequent(?:ly)?', 'frequent (?:flyer|flier|itemsets?)', 'frequently asked questions?'],
    'standing (?:meetings?|calls?|appointments?)',
  ]),
  ...vagueTerms('extent', 'mild', [
    // Only of what is asked of the person: "some clients are upset" describes, and nobody would count them.
    [
      `(?:some|many|several|various|a few) (?:\\p{L}+ )?${ASKED_FOR}`,
      'how many \\p{L}+(?: \\p{L}+)?',
      `(?:as|so|too) many (?:\\p{L}+ )?${ASKED_FOR}`,
    ],
    'often',
    ['usually', 'usually(?=[^.]{0,40}\\d)'],
    'normally',
    ['generally', 'generally accepted'],
    'typically',
    'mostly',
    'sometimes',
  ]),
  ...vagueTerms('flexibility', 'clear', [
    [
      'flexible',
      'flexible (?:packaging|circuits?|pipes?|piping|tub(?:es?|ing)|hoses?|PVC|films?|materials?|endoscop\\p{L}*|displays?|electronics|budgets?|benefits?|spending accounts?|manufacturing|robots?)',
    ],
    'flexibility',
    ['flex', 'flex (?:box|circuits?|PCBs?|spending|credits?|space)', '(?:Adobe|Apache) Flex'],
    'agile hours',
    'your own schedule',
    [
      'autonomy',
      '(?:vehicle|strategic|bodily|patient|data|local|robot) autonomy',
      'autonomy (?:software|stack|engineers?|systems?)',
    ],
    'results-only',
  ]),
  ...vagueTerms('flexibility', 'mild', ['work[- ]life balance']),
  ...vagueTerms('time', 'clear', [
    'end of (?:the )?(?:day|business|week|month)',
    '(?-i:EOD|EOB|COB)',
    'close of (?:business|play)',
    `by (?:the end of )?(?:next )?${WEEKDAY}`,
    ['next week', 'the next week', "next week[’']s \\p{L}+"],
    ['(?:business|normal|office|core|usual) hours', '\\d+ (?:business|office|core) hours'],
  ]),
  ...vagueTerms('time', 'mild', [
    ['mornings?', 'good morning', 'morning (?:person|sickness|shift|prayer)'],
    ['afternoons?', 'good afternoon', 'afternoon (?:tea|shift)'],
    ['evenings?', 'good evening', 'evening (?:shift|class(?:es)?|school|gown)'],
    [
      'weekly',
      '(?:the|each|every|your|our|this) weekly \\p{L}+',
      '(?:weekly|bi-weekly) (?:rest|working time|hours|pay|wages?|limit|newsletter|magazine|paper|allowance)',
      'paid weekly',
    ],
    [
      'daily',
      '(?:the|each|every|your|our|this) daily \\p{L}+',
      'daily (?:rest|working time|hours|limit|allowance|bread|newspaper|living|life|active users|mail|telegraph|rates?|breaks?|doses?)',
    ],
    // Before and after what o'clock; "early-years teacher" and "a late result" say nothing about that.
    '(?:start|starts|starting|begin|arrive|come(?: in)?|be there|get up) early',
    'early (?:in the (?:day|morning|evening)|mornings?|evenings?|starts?)',
    '(?:stay|stays|staying|work|works|working|finish|finishing|leave) late',
    'late (?:in the (?:day|evening|afternoon)|evenings?|nights?|afternoons?|finish(?:es)?)',
  ]),
  ...vagueTerms('availability', 'clear', [
    [
      '(?:be|stay|remain|being|are|is|make yourself) (?:(?:always|fully|generally|readily|flexibly|normally) )?available(?: (?:by (?:phone|chat|e-?mail)|for \\p{L}+|to \\p{L}+|24 ?/ ?7|around the clock|at all times))?',
      '(?:room|space|parking|car|equipment|laptop|training|support|help|funding|tickets?|parts?|stock|discount|housing|lunch|places?|meals?|childcare|data|software|tools?|services?|documents?|forms?|positions?|roles?|versions?|results?|information|licences?|licenses?|budget|beds?|products?|slots?|details)(?: \\p{L}+){0,3} (?:is|are|be|being) available[^.]{0,40}',
      '(?:is|are|be) available (?:on|in|at|from|via|online|through|upon|under|free|to (?:download|hire|rent|buy|all staff|everyone|employees))\\b[^.]{0,20}',
      '(?:be|is|are) available for (?:sale|hire|rent|download|use|purchase|free|staff|all)',
    ],
    [
      'available (?:at all times|when needed|during|by phone|by chat|outside|after hours)',
      'available (?:when needed|during)[^.]{0,60}\\d',
    ],
    ['reachable', '(?:easily|well) reachable (?:by|from|with) (?:bus|train|car|public transport|bike|tram|metro)'],
    [
      'on[- ]call',
      'on[- ]call (?:pay|allowance|work|time|phone|week|duty means|rota below|schedule below|rate)',
      '(?:no|not|never|without) on[- ]call\\b[^.]{0,20}',
      '(?:is|are|be|being) (?:not|never) on[- ]call',
      '(?:unless|if|when|while|whenever|who(?:ever)?) (?:you |they |he |she )?(?:is|are) on[- ]call',
      '(?:pages?|calls?|time) on[- ]call',
    ],
    [
      'responsive',
      'responsive (?:web )?(?:design|layouts?|images?|e-?mails?|websites?|sites?|pages?|interfaces?|UI|front[- ]?ends?|classroom)',
    ],
    ['always[- ]on', 'always[- ]on (?:displays?|VPN|availability groups?)'],
    [
      '24\\s?[/x]\\s?7',
      ROUND_THE_CLOCK_SERVICE,
      '24\\s?/\\s?7 (?:gym|helpline|employee assistance|EAP|counsel\\p{L}+)[^.]{0,20}',
    ],
    ['around[- ]the[- ]clock', ROUND_THE_CLOCK_SERVICE],
    ['(?:after|outside) hours', 'no (?:after|outside)[- ]hours[^.]{0,30}', 'after hours of'],
    'outside (?:working |office |business )?hours when needed',
    'be present online',
  ]),
  ...vagueTerms('delegation', 'clear', [
    'etc\\.?',
    'and so (?:on|forth)',
    'including,? but not limited to',
    'TBD',
    'TBC',
    'to be (?:determined|confirmed|decided|agreed)',
  ]),
  ...vagueTerms('delegation', 'customary', [
    '(?:any )?other duties(?: as (?:assigned|required|needed|directed))?',
    'other tasks as (?:assigned|required|needed)',
  ]),
  ...vagueTerms('delegation', 'mild', [
    'and/or',
    ['depend(?:s|ing)? on', 'depend(?:s|ing)? on (?:one another|each other)'],
    'such as',
  ]),
  ...vagueTerms('quality', 'mild', [
    ['high[- ]quality', 'high[- ]quality care standards?'],
    'excellent',
    ['best efforts?', 'personal best efforts?'],
    [
      'efficient(?:ly)?',
      '(?:energy|fuel|cost|statistically|Pareto) efficient(?:ly)?',
      'efficient (?:frontier|market)[^.]{0,12}',
    ],
    'fast[- ]paced',
    [
      'seamless(?:ly)?',
      'seamless (?:tub(?:es?|ing)|pipes?|steel|gutters?|flooring|patterns?|textures?|garments?|knit\\p{L}*)',
    ],
    ['robust', 'robust (?:statistics|optimi[sz]ation|regression|control|estimat\\p{L}+)'],
    ['optimal', 'optimal (?:control|transport)'],
    'world[- ]class',
  ]),
  ...vagueTerms('obligation', 'mild', [
    ['should', 'should (?:you|anyone|there|any|the need|a \\p{L}+) (?:\\p{L}+)', 'not should', 'you should know'],
    'may be asked to',
    'expected to try',
    'ideally',
    'preferably',
    'would be (?:nice|a plus|an advantage)',
  ]),
  ...vagueTerms('pay', 'clear', [
    // Of pay; a competitive person is for the gender-coded words, a competitive analysis for nobody.
    'competitive (?:\\p{L}+ )?(?:pay|salar(?:y|ies)|wages?|packages?|rates?|benefits?|compensation|remuneration|fees?)',
    '(?:pay|salary|wage|compensation|remuneration|rate)(?: is| will be|:)? competitive',
    '^\\s*competitive(?=\\W*$)',
    ['attractive (?:pay|salary|compensation|package|remuneration|benefits|terms|conditions)', 'visually attractive'],
    'market rates?',
    ['(?-i:DOE)', '(?:John|Jane) Doe', '(?:US )?(?-i:DOE) (?:grants?|contracts?|labs?|clearance)'],
    'depending on experience',
    'commensurate',
    [`up to ${MONEY}`, `${MONEY}[^.]{0,12} (?:to|up to) ${MONEY}`],
    [`(?:from|starting (?:at|from)) ${MONEY}`, `from ${MONEY}[^.]{0,20}(?:to|–|-|up to) ?${MONEY}`],
    `${MONEY} and up`,
  ]),
  ...vagueTerms('pay', 'mild', [
    [
      'up to',
      'up[- ]to[- ]date',
      'up to (?:speed|you|now|code|standard|scratch|par|the|them|us|and including|each|every)(?: \\p{L}+)?',
      'lead(?:s|ing)? up to',
      'up to (?:two|three|four|five|six|ten|one|half)',
    ],
    'starting at',
  ]),
  ...vagueTerms('place', 'clear', [
    'willing(?:ness)? to travel',
    ['some travel', 'some travel (?:agen\\p{L}+|experience)'],
    [
      'hybrid',
      'hybrid (?:cars?|vehicles?|clouds?|apps?|engines?|drives?|electric|power|systems?|bikes?|seeds?|plants?|meetings?|events?|events|warfare|mattress\\p{L}*)',
      '(?:electric|plug-in|mild) hybrids?',
    ],
    'remote[- ]friendly',
  ]),
  ...vagueTerms('place', 'mild', [
    ['nearby', 'nearby (?:school|station|bus|tram|car park|parking)\\p{L}*'],
    [
      'local',
      'local (?:times?|government|authorit(?:y|ies)|laws?|rules|councils?|storage|networks?|area network|an(?:a)?esthe\\p{L}*|tax(?:es)?|currency|language|communit(?:y|ies)|produce|history|businesses|news|school\\p{L}*|charit\\p{L}+|hospital\\p{L}*|people|residents?|clients?|customers?|suppliers?|market\\p{L}*|police|politic\\p{L}*|media|press|team|minimum wage|holidays?|regulations?|legislation|employment law|machine|environment|variables?|development|call rate)',
    ],
  ]),
];
