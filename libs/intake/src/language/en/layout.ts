import type { LayoutWords } from '../language.js';

export const LAYOUT_EN: LayoutWords = {
  sections: [
    {
      pattern:
        "requirements|(?:minimum |preferred )?qualifications|(?:selection|person) (?:criteria|specification)|about you|your (?:skills|profile|experience|background)|you (?:must|have|bring|need)|you(?:'ll| will) (?:have|need|bring)|what (?:you bring|you(?:'ll| will) need|we(?:'re| are) looking for)|who you are|essential criteria|desirable|skills|experience|must[- ]haves?|nice to have",
      means: 'requirements',
    },
    {
      pattern: "benefits|perks|(?:what )?we (?:can )?offer|what you(?:'ll| will) get|why (?:join|work)|in return",
      means: 'benefits',
    },
    {
      pattern:
        'about (?:us|the company|the (?:firm|school|hospital|organi[sz]ation))|who we are|our (?:company|story|team|mission)|the company|company',
      means: 'company',
    },
    {
      pattern:
        "(?:key |main |core |essential |primary |your |daily )?(?:job )?(?:responsibilities|duties|tasks|functions|accountabilities)|(?:what )?you(?:'ll| will)(?: (?:do|be doing))?$|what you do|your (?:work|day|tasks|mission)|the successful candidate will|in this role,? you(?: will)?|day to day|process|how it works",
      means: 'duties',
    },
    { pattern: 'about (?:the )?(?:job|role|position)|the (?:role|job|position)|overview|summary', means: 'role' },
    {
      pattern: 'hours|working hours|schedule|terms|key facts|at a glance|pay|salary|compensation|location|the details',
      means: 'terms',
    },
    { pattern: 'how we (?:talk|work|communicate)|working together|communication', means: 'working-together' },
    { pattern: 'how to apply|apply|equal opportunity|diversity|next steps', means: 'applying' },
    { pattern: 'about [A-Z]', means: 'company' },
  ],
  labels: [
    { pattern: '(?:job |role )?title|position|role', means: 'title' },
    { pattern: '(?:work )?location|base|based|where|place of work|workplace', means: 'location' },
    { pattern: '(?:class|teaching) (?:times|hours)', means: 'class' },
    { pattern: '(?:work(?:ing)? )?(?:hours|schedule|shifts?|times)|when', means: 'hours' },
    { pattern: '(?:base )?(?:pay|salary|wage|compensation|remuneration)|(?:pay )?rate', means: 'pay' },
    { pattern: '(?:job |contract |employment )?type|contract|employment|terms', means: 'contract' },
    { pattern: 'start(?: date)?|starting', means: 'start' },
    { pattern: 'time ?zone', means: 'zone' },
    {
      pattern: 'opening hours|office hours|enquiries|applications|closing date|interviews|contact',
      means: 'elsewhere',
    },
  ],
  abbreviations: 'e\\.g|i\\.e|approx|incl|excl|vs|mr|mrs|ms|dr|st|no|inc|ltd|co|min|max',
  starters: 'You|We|The|It|There|Please|This|Our|No|Everything|All|A|In',
};
