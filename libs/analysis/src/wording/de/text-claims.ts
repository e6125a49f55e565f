import type { ClaimList, TextClaim } from '../claims.js';

const CLAIMS: readonly TextClaim[] = [
  {
    claim: 'remote',
    pattern: String.raw`(?:vollständig|komplett|ausschließlich|zu 100 ?%|100 ?%) (?:remote|im Home[- ]?Office|von zu Hause)|100 ?%[- ](?:remote|Home[- ]?Office)|Remote-(?:Stelle|Job|Position)`,
  },
  { claim: 'hybrid', pattern: 'hybride[rsnm]? (?:Arbeits\\p{L}+|Arbeiten|Stelle|Modell)' },
  {
    claim: 'work-from-anywhere',
    pattern: 'ortsunabhängig(?:es Arbeiten)?|arbeiten,? wo (?:du willst|Sie wollen|du möchtest|Sie möchten)',
  },
  {
    claim: 'no-meetings',
    pattern: '(?:keine|ohne) (?:Besprechungen|Meetings|Sitzungen)|(?:besprechungs|meeting)frei',
    unless: [
      '(?:keine|ohne) (?:Besprechungen|Meetings|Sitzungen) (?:am|vor|nach|zwischen|vom|bis|ab|während)\\b[^.]{0,30}',
      '(?:(?:mon|diens|donners|frei)tags?|mittwochs?|Tage?n?|Vormittage?n?|Nachmittage?n?)[^.]{0,30}(?:(?:keine|ohne) (?:Besprechungen|Meetings|Sitzungen)|(?:besprechungs|meeting)frei)',
    ],
  },
  {
    claim: 'flexible-hours',
    pattern: 'flexible[nr]? Arbeitszeit(?:en|modelle?)?|Gleitzeit|flexible[nr]? Arbeitszeitgestaltung',
  },
  {
    claim: 'own-schedule',
    pattern:
      'freie[rn]? Zeiteinteilung|(?:deine|Ihre|die eigene)n? (?:Arbeitszeit(?:en)?|Zeit) (?:selbst|frei) (?:einteilen|bestimmen|planen)|keine festen Arbeitszeiten|Vertrauensarbeitszeit',
  },
  {
    claim: 'nine-to-five',
    pattern: String.raw`(?:von )?0?9(?:[:.]00)?(?: Uhr)? ?(?:-|–|bis) ?17(?:[:.]00)?(?: Uhr)?(?![\d:.]*\d)|nine[- ]to[- ]five`,
  },
  { claim: 'four-day-week', pattern: '(?:Vier|4)[- ]?Tage[- ]?Woche' },
  {
    claim: 'no-weekends',
    pattern:
      '(?:keine|ohne|nie) (?:Wochenend(?:arbeit|dienste?|schichten)|Arbeit am Wochenende|Wochenenden)|freie Wochenenden|Wochenenden? (?:immer |stets )?frei',
  },
  { claim: 'no-evenings', pattern: '(?:keine|ohne) (?:Abend|Spät|Nacht)(?:dienste?|schicht(?:en)?|arbeit)' },
  { claim: 'no-overtime', pattern: '(?:keine|ohne) Überstunden|Überstunden(?:frei| gibt es nicht)' },
  { claim: 'no-on-call', pattern: '(?:keine|ohne) (?:Rufbereitschaft|Bereitschaftsdienste?)' },
  { claim: 'async-first', pattern: '(?:überwiegend|meist|hauptsächlich) asynchron|async[- ]first' },
  { claim: 'no-travel', pattern: '(?:keine|ohne) (?:Dienst|Geschäfts)?reise(?:n|tätigkeit)' },
  {
    claim: 'permanent',
    pattern: 'unbefristet(?:e[rsnm]?)?|Festanstellung',
    unless: [
      '(?:Übernahme|Aussicht|Option)[^.]{0,40}(?:unbefristet\\p{L}*|Festanstellung)',
      '(?:unbefristet\\p{L}*|Festanstellung)[^.]{0,25}möglich',
    ],
  },
  {
    claim: 'fixed-term',
    pattern: 'befristet(?:e[rsnm]?)?|Elternzeitvertretung|Schwangerschaftsvertretung|Saison(?:stelle|kraft)',
  },
];

export const TEXT_CLAIMS_DE: ClaimList = {
  claims: CLAIMS,
  negations: [
    'nicht',
    'keine?[rsnm]?',
    'niemals',
    'nie',
    'weder',
    'statt',
    'anstelle',
    'anders als',
    'leider nicht',
  ].map((pattern) => ({
    pattern,
  })),
};
