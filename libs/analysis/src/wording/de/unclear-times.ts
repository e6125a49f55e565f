import type { Phrase } from '../find-phrases.js';

const WEEKDAY = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';

/** Words that stand in place of a clock time (rule 25). */
export const UNCLEAR_TIMES_DE: readonly Phrase[] = [
  {
    pattern:
      '(?:bis |zum |am )?(?:Ende|Anfang|Beginn) (?:des|der) (?:Tages|Arbeitstages|Woche|Monats|Quartals|Schicht)',
  },
  {
    pattern:
      '(?:bis |zum |am )?(?:Tagesende|Wochenende|Wochenanfang|Monatsende|Feierabend|Geschäftsschluss|Dienstschluss)',
  },
  { pattern: `(?:bis |am |jeden )?(?:nächsten |kommenden )?${WEEKDAY}(?:vormittag|nachmittag|abend|mittag|morgen)s?` },
  { pattern: `(?:bis|am|jeden|vor) (?:nächsten |kommenden )?${WEEKDAY}` },
  {
    pattern: '(?:bis |am )?(?:frühen |späten )?(?:Vormittag|Nachmittag|Abend|Morgen)',
    unless: ['guten (?:Morgen|Abend)'],
  },
  {
    pattern:
      '(?:morgens|vormittags|mittags|nachmittags|abends|nachts|montags|dienstags|mittwochs|donnerstags|freitags)',
  },
  { pattern: '(?:täglich|wöchentlich|monatlich|vierteljährlich)' },
  { pattern: '(?:bis )?(?:morgen|nächste Woche|zum nächsten (?:Arbeits)?tag)' },
  { pattern: '(?:so bald wie möglich|baldmöglichst|schnellstmöglich|zeitnah|umgehend|sofort|bald)' },
  { pattern: '(?:nach Absprache|nach Vereinbarung|offen|TBD)' },
];
