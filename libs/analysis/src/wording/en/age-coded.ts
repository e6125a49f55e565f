import type { AgeCodedPhrase } from '../age-coded.js';

const SERVED =
  '(?:people|persons?|adults?|children|offenders?|learners?|patients?|minds|carers?|families|readers?|audiences?|visitors?|athletes?|musicians?|players?|women|men|pupils?|students?|scientists? program\\p{L}*)';

export const AGE_CODED_EN: readonly AgeCodedPhrase[] = [
  {
    group: 'regulation',
    pattern: String.raw`age[sd]?:? (?:between )?\d{2} ?(?:to|and|through|-|–) ?\d{2}`,
    // Whom the work serves, not who may do it.
    unless: [
      String.raw`(?:young people|young persons|children|pupils|students|youngsters|patients|kids|teenagers|adolescents|learners|customers|visitors|clients)[^.]{0,30}age[sd]?:? (?:between )?\d{2} ?(?:to|and|through|-|–) ?\d{2}`,
    ],
  },
  {
    group: 'regulation',
    pattern: String.raw`\d{2} ?(?:to|-|–) ?\d{2} years old`,
    unless: [String.raw`(?:children|pupils|students|patients|buildings?)[^.]{0,30}years old`],
  },
  {
    group: 'regulation',
    pattern: 'young(?:er)?',
    unless: [
      `young(?:er)? ${SERVED}`,
      'younger (?:siblings?|generations?)',
      'Ernst (?:&|and) Young',
      'young (?:company|firm|business|start-?up|brand|forest|trees?|animals?)',
    ],
  },
  {
    group: 'regulation',
    pattern: '(?:recent )?college (?:students?|graduates?)',
    unless: [
      '(?:advis\\p{L}+|teach\\p{L}*|mentor\\p{L}*|support\\p{L}*|help\\p{L}*|tutor\\p{L}*|recruit\\p{L}*|for|to) college students?',
    ],
  },
  { group: 'regulation', pattern: 'recent (?:university )?graduates?' },
  {
    group: 'regulation',
    pattern: 'boys?',
    unless: [
      "boys?(?:[’']s?)? (?:&|and) girls?(?:[’'] ?s?)?(?: clubs?)?",
      "boys?[’']s? (?:school|team|department|clothing|wear|club)",
      'Boy Scouts?',
    ],
  },
  {
    group: 'regulation',
    pattern: 'girls?',
    unless: [
      "boys?(?:[’']s?)? (?:&|and) girls?(?:[’'] ?s?)?(?: clubs?)?",
      "girls?[’']s? (?:school|team|department|clothing|wear|club)",
      'Girl (?:Scouts?|Guides?)',
      'Girls Who Code',
    ],
  },
  { group: 'other', pattern: 'digital natives?' },
  { group: 'other', pattern: 'youthful' },
  { group: 'other', pattern: 'energetic', unless: ['energetic (?:materials?|particles?|efficiency|refurbishment)'] },
  { group: 'other', pattern: 'fresh graduates?' },
  {
    group: 'other',
    pattern: String.raw`class of (?:19|20)(?:\d\d|xx)`,
    unless: [String.raw`(?:alumni|reunion)[^.]{0,30}class of \d{4}`],
  },
  { group: 'other', pattern: 'over[- ]?qualified' },
  {
    group: 'other',
    pattern: String.raw`(?:max(?:imum|\.)?(?: of)?|no more than|not more than|at most|up to|less than|under) \d{1,2} years?[’']?(?: of)?(?: \p{L}+)? experience`,
  },
];
