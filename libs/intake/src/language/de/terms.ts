import type { TermWords } from '../language.js';

export const TERMS_DE: TermWords = {
  modes: [
    { pattern: 'hybrid(?:es|e|er)?', means: 'hybrid' },
    { pattern: '(?:100 ?% )?remote|ortsunabhängig', means: 'remote' },
    { pattern: 'vor Ort|in Präsenz', means: 'onsite' },
  ],
  anywhereIn: 'von überall in ([A-ZÄÖÜ][^.,;]*)',
  placeIs: '(?:(?:Dienst|Arbeits|Einsatz)ort ist|Standort) ([A-ZÄÖÜ][^.,;]*)',
  core: 'Kern(?:arbeits)?zeit|erreichbar',
  openingHours: 'geöffnet|öffnungszeiten|bürozeiten|besetzt|bewerbungen|kantine|sprechzeiten|24/7',
  perWeek: ['(?:pro|/|in der|die|je) ?(?:Woche|Wo\\.?)', 'wöchentlich'],
  hourUnit: 'Stunden|Std\\.?|h',
  upTo: 'bis zu|maximal|höchstens|max\\.?',
  fromOn: 'ab|mindestens|von',
  notContracted: 'Überstunden|Fortbildung|Weiterbildung|Notfallbetreuung',
  payWords:
    'Gehalt|Jahresgehalt|Monatsgehalt|Stundenlohn|Lohn|Vergütung|Honorar|Entgelt|brutto|verdien[a-z]+|Honorarvertrag',
  payUnits: [
    { pattern: '(?:pro|die|/|je|in der) ?(?:Stunde|Std\\.?)|stündlich', means: 'hour' },
    { pattern: '(?:pro|am|/|je) ?Tag', means: 'day' },
    { pattern: '(?:pro|in der|/|je) ?Woche', means: 'week' },
    { pattern: '(?:pro|im|/|je|den) ?Monat|monatlich', means: 'month' },
    { pattern: '(?:pro|im|/|je) ?Jahr|jährlich|p\\.? ?a\\.?', means: 'year' },
  ],
  perPiece: '(?:pro|je) [A-ZÄÖÜ][a-zäöüß]+',
  beforeUnit: 'brutto|netto|Brutto',
  notPay: 'Zuschuss|Zuschlag|Bonus|Prämie|Budget|Gutschein|Rabatt',
  thousands: '.',
  contractTypes: [
    { pattern: 'unbefristet(?:e[nrsm]?)?', means: 'open-ended' },
    { pattern: 'befristet(?:e[nrsm]?)?|Befristung', means: 'fixed-term' },
    { pattern: 'Aushilfe|Aushilfskraft|Saisonkraft|vorübergehend', means: 'temporary' },
  ],
  until: 'bis(?: zum)?',
  engagements: [
    {
      pattern: 'freiberuflich(?:e[nrsm]?)?|Honorarvertrag|auf Honorarbasis|Werkvertrag|freie Mitarbeit',
      means: 'contractor',
    },
    {
      pattern: 'Festanstellung|Angestelltenverhältnis|sozialversicherungspflichtig(?:e[nrsm]?)?|fest angestellt',
      means: 'employee',
    },
  ],
  zones: [
    { pattern: '(?:deutscher?|Berliner) Zeit', means: ['Europe/Berlin'] },
    {
      pattern: '(?-i:MEZ)|mitteleuropäischer? Zeit',
      means: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'Europe/Paris'],
    },
  ],
  startCues: 'Beginn:?|Eintritt:?|Start(?: am| zum)?:?|zum|Arbeitsbeginn:?|Starttermin:?|ab(?: dem)?',
  immediately: 'ab sofort|zum nächstmöglichen (?:Zeitpunkt|Termin)|sofort',
  noMeetings: 'keine (?:internen )?(?:Besprechungen|Meetings|Termine)|(?:besprechungs|meeting|termin)freie?[rnsm]?',
  workPlaces: [
    { pattern: '(?:Büro|Atelier|Studio|Werkstatt|Kanzlei)(?! ab)', means: '' },
    { pattern: 'Home-?office(?!-(?:Ausstattung|Zuschuss))|zu Hause|mobil', means: 'home' },
  ],
  inPlace: 'im|in der|von|aus dem',
  daysAWeek: '(NUMBER) Tagen? (?:pro|in der|die|je) Woche',
  allowed: 'kann|können|möglich|dürfen|darfst|nach Absprache|wenn du magst|optional',
  afterTitle:
    'remote|hybrid|Teilzeit|Vollzeit|in Teilzeit|in Vollzeit|unbefristet|befristet|vor Ort|Minijob|\\d+ Std\\.?',
};
