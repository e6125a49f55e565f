import { questionsAbout, type SensitiveQuestion } from '../sensitive-questions.js';

const NOT_ASKED = [
  '(?:wir (?:fragen|bitten|brauchen|benötigen|erheben)|bitte) [^.?!\\n]{0,120}(?:nicht|kein(?:e[mnrs]?)?)[^.?!\\n]{0,120}',
  '(?:verzichten|auf)[^.?!\\n]{0,80}(?:verzichten|verzichtet)',
  '(?:unabhängig von|ungeachtet|wegen|aufgrund|diskriminier\\p{L}*)[^.?!\\n]{0,220}',
];
const about = (
  topic: SensitiveQuestion['topic'],
  patterns: readonly (string | readonly [string, ...string[]])[],
): SensitiveQuestion[] => questionsAbout(topic, NOT_ASKED, patterns);
// "Sind Sie", "Bist du".
const ARE_YOU = '(?:sind Sie|bist du)';
const HAVE_YOU = '(?:haben Sie|hast du)';
const YOUR = '(?:Ihre?[mnrs]?|deine?[mnrs]?)';

/** Question texts in German that ask for what may not be asked before an offer. */
export const SENSITIVE_QUESTIONS_DE: readonly SensitiveQuestion[] = [
  ...about('chronotype', [
    '(?:Morgen|Abend|Nacht)(?:mensch|typ|person)(?:en)?',
    '(?:eine )?Lerche oder (?:eine )?Eule',
    '(?:eine )?Eule oder (?:eine )?Lerche',
    `${ARE_YOU} (?:eher )?(?:eine? )?(?:Frühaufsteher(?:in)?|Nachteule|Langschläfer(?:in)?)`,
    'Chronotyp(?:en)?',
  ]),
  ...about('sleep', [
    '(?:wann|um wie viel Uhr) (?:gehen Sie|gehst du|stehen Sie|stehst du|schlafen Sie|schläfst du)(?: normalerweise| meist(?:ens)?| üblicherweise)? (?:ins Bett|schlafen|auf|ein)',
    'wie (?:viel|viele Stunden|lange|gut) (?:schlafen Sie|schläfst du)',
    `${YOUR} Schlaf(?:zeiten|gewohnheiten|rhythmus|verhalten)?`,
    'Schlafstörungen',
  ]),
  ...about('health', [
    `${HAVE_YOU} (?:eine )?(?:chronische[ns]? |schwere |psychische )?(?:Krankheit(?:en)?|Erkrankung(?:en)?|Vorerkrankung(?:en)?|Allergien?)`,
    `${YOUR} (?:Gesundheitszustand|Krankengeschichte|Gesundheit|Vorerkrankungen)`,
    `${ARE_YOU} (?:gesund|krank|in ärztlicher Behandlung)`,
    'wie viele Krankheitstage|wie oft (?:waren Sie|warst du) krank',
    '(?:nehmen Sie|nimmst du) (?:regelmäßig )?Medikamente',
    '(?:rauchen Sie|rauchst du)',
    '^\\s*Gesundheitszustand(?=\\s*[:*?]*\\s*$)',
  ]),
  ...about('disability', [
    `${ARE_YOU} (?:schwer)?behindert`,
    `${HAVE_YOU} (?:eine )?(?:(?:Schwer)?behinderung|Beeinträchtigung)`,
    `${YOUR} (?:Schwer)?behinderung`,
    'Grad der Behinderung',
  ]),
  ...about('age', [
    [
      '(?:Geburtsdatum|Geburtstag|Geburtsjahr)',
      'Geburtstag (?:frei|geschenk\\p{L}*)',
      '(?:freier Tag|frei) (?:am|an)(?: \\p{L}+)? Geburtstag',
    ],
    'wie alt (?:sind Sie|bist du)',
    `${YOUR} Alter`,
    'wann (?:sind Sie|bist du|wurden Sie|wurdest du) geboren',
    '^\\s*Alter(?=\\s*[:*?]*\\s*$)',
  ]),
  ...about('family-plans', [
    `${ARE_YOU} (?:zurzeit |derzeit )?(?:schwanger|verheiratet|ledig|verlobt)`,
    `${HAVE_YOU} (?:kleine )?(?:Kinder|Kinderwunsch|einen Kinderwunsch|Familie)`,
    '(?:planen Sie|planst du|möchten Sie|möchtest du|wollen Sie|willst du) (?:[^?.]{0,30} )?(?:Kinder|Nachwuchs|eine Familie)(?: zu)?(?: bekommen| haben| gründen)?',
    ['Familienplanung', 'Beratungsstelle[^.]{0,20}Familienplanung'],
    'Familienstand',
    'Geburtsname|Mädchenname',
    '(?:Anzahl|Zahl) (?:der|Ihrer|deiner) Kinder',
    'wer (?:betreut|kümmert sich um) (?:Ihre|deine) Kinder',
  ]),
  ...about('photo', [
    ['(?:Bewerbungs|Pass|Licht)(?:foto|bild)(?:s|er|es)?', 'Passbild(?:studio|service)'],
    '(?:Foto|Bild) von (?:Ihnen|dir)',
    '(?:mit|einschließlich|inklusive|inkl\\.) (?:aktuellem |einem )?(?:Foto|Lichtbild)',
    'Lebenslauf mit (?:Foto|Bild|Lichtbild)',
  ]),
  ...about('pay-history', [
    `${YOUR} (?:aktuelle[snr]?|derzeitige[snr]?|bisherige[snr]?|letzte[snr]?|jetzige[snr]?) (?:Jahres|Monats|Brutto)*(?:gehalt|Gehalt|lohn|Lohn|verdienst|Verdienst|vergütung|Vergütung)`,
    '^\\s*(?:aktuelles|derzeitiges|bisheriges|letztes) (?:Jahres|Monats|Brutto)*gehalt(?=\\s*[:*?]*\\s*$)',
    '(?:was|wie viel) (?:verdienen Sie|verdienst du|haben Sie|hast du)(?: derzeit| aktuell| zurzeit| zuletzt| bisher| bei[^?.]{0,30})*(?: verdient)?(?=\\s*\\?)',
    'Gehaltshistorie',
  ]),
];
