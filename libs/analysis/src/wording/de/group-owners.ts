import type { Phrase } from '../find-phrases.js';

/** Words that name everybody and so nobody who answers for a result (rule 27). Match whole fields with `isPhrase`. */
export const GROUP_OWNERS_DE: readonly Phrase[] = [
  {
    pattern:
      '(?:das |die |der |unser(?:e|em)? |im |ganze[sn]? |gesamte[sn]? )*(?:Team|Teams|Gruppe|Abteilung|Belegschaft|Kollegium|Mannschaft|Firma|Büro|alle|alle gemeinsam|jede[rn]?|jemand|wir|uns|beide|Mitarbeitende[n]?|Mitarbeiter|Kolleg(?:en|innen|innen und Kollegen))',
  },
  { pattern: 'wer (?:gerade )?(?:Zeit hat|da ist|kann|frei ist)' },
  { pattern: '(?:offen|niemand|TBD|n\\.\\s?n\\.|verschiedene)' },
];
