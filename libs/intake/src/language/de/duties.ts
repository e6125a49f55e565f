import type { DutyWords } from '../language.js';

export const DUTIES_DE: DutyWords = {
  deadlineCues: 'bis(?: spätestens)?(?: zum| zur| um| am)?|spätestens(?: um| am| bis)?|jeweils bis|vor',
  deadlineWords: [
    {
      pattern: '(?:bis )?(?:zum|vor|am) (?:Ende|Beginn) (?:des|der|jedes|jeder|eines|einer) [A-Za-zäöüß]+',
      means: { monthDay: null },
    },
    { pattern: '(?:bis )?(?:zum|am) (?:Monatsende|Monatsletzten)', means: { monthDay: -1 } },
    {
      pattern:
        '(?:bis )?(?:zum|zur|vor|am) (?:Quartalsende|Jahresende|Wochenende?nde|Dienstende|Schichtende|Feierabend|Dienstschluss|Ladenöffnung|Ladenschluss|Dienstbeginn|Schichtbeginn)',
      means: { monthDay: null },
    },
    {
      pattern: '(?:bis zum|am) \\d{1,2}\\. (?:Arbeits|Werk)tag (?:des (?:Folge)?monats|im Monat|jedes Monats)',
      means: { monthDay: null },
    },
    { pattern: '(?:noch )?am selben (?:Arbeits)?Tag', means: { monthDay: null } },
    {
      pattern: 'spätestens [a-zäöü0-9]+ (?:Arbeits|Werk)?tage? vor (?:dem|der|jedem|jeder) [A-Za-zäöüß]+',
      means: { monthDay: null },
    },
  ],
  monthDay: { before: 'bis zum|spätestens am|zum|am', after: '\\.? (?:des|eines|jeden|jedes) Monats' },
  atEvent: '(?:zu|am) (?:Beginn|Anfang|Ende) (?:jeder|jedes|der|des) [A-Za-zäöüß]+',
  setTimeKinds: [
    { pattern: '[a-zäöüß]*übergabe', means: 'handoff' },
    { pattern: 'Rufbereitschaft|Bereitschaftsdienst|Hintergrunddienst', means: 'on-call' },
    { pattern: 'Präsenz|anwesend|vor Ort sein', means: 'presence' },
    {
      pattern:
        '[a-zäöüß]*(?:unterricht|kurs|schulung|fortbildung|unterweisung|seminar|training)|unterrichten|Unterricht',
      means: 'class',
    },
    {
      pattern:
        '[a-zäöüß-]*(?:besprechung|sitzung|konferenz|meeting|planung|runde|gespräch|termin)|Daily|Jour fixe|Retro|Weekly|Meeting',
      means: 'meeting',
    },
    { pattern: '[a-zäöüß]*(?:dienst|aufsicht)|annehmen|Annahme|besetzen', means: 'coverage' },
    { pattern: 'Inventur|Veranstaltung(?:en)?', means: null },
  ],
  takesPart: 'teilnehmen|Teilnahme|nehmen (?:Sie )?.{0,60}teil',
  negations:
    '^(?:es gibt )?keine?n?|\\b(?:müssen|musst|müsst|brauchen|brauchst|sollen) .{0,60}\\bnicht\\b|\\bnicht (?:erforderlich|nötig|notwendig)\\b|\\bkeine?n? [a-zäöüß]*(?:dienste?|bereitschaft|arbeit)\\b',
  otherSubjects:
    'wir(?! (?:bitten|erwarten von))|unser(?:e|em|en)?|die (?:kantine|leitstelle|kanzlei|praxis|schule|volkshochschule|manufaktur|stelle|geschäftsstelle)|der (?:verein|laden)|das (?:unternehmen|team)|bewerbungen?|seit|in unserem|bürozeiten|öffnungszeiten|schwerbehinderte|für das|für die|es',
  notDuties:
    '(?:sie|du) (?:haben|hast|sind|bist|bringen|bringst|mögen|magst|können|kannst|erhalten|erhältst|bekommen|bekommst|verfügen|verfügst|sprechen|sprichst|dürfen|darfst|wollen|möchten|suchen|suchst|profitieren)|ihr(?:e|en|em)? (?:team|arbeitsplatz|gehalt)',
  person: 'sie|du',
  readiness: 'Bereitschaft zu[mr]?|bereit',
  readyFor: 'Dienst|Wochenend[a-zäöüß]*|Schichtdienst|Nachtdienst|Rufbereitschaft',
  withWhom: 'mit',
  receiver: 'an',
  directReceiver: null,
  notReceivers: 'Datenbank|System|Ablage|Laufwerk|Server|Portal|Vorgaben|folgende Schicht|Wochenenden',
  endsPeople: 'um|bis|am|im|in|von|vor|zu|zum|zur|jeden|jede|alle|senden|schicken|und|oder|täglich|teil',
  effort: '(?:dauert|etwa|rund|ca\\.|ungefähr) (NUMBER) ?(Stunden?|Std\\.?|Minuten?|Min\\.?)',
  replies: 'beantwort[a-zäöü]+|antworten|Antwort|Rückmeldung|melde[a-z]* .{0,20}zurück|Annahme|zurückrufen|Rückruf',
  channels:
    'E-?Mails?|Chat|Slack|Teams|Telefon|Anrufe[n]?|Notrufe[n]?|Nachrichten|Portal|Rückfragen|Anfragen|WhatsApp|Tickets?|Postfach',
  channelAfter: 'im|in|per|via|über|am',
  notChannels: 'E-Mail-Adresse',
  sameDay: '(?:noch )?am selben (?:Arbeits)?Tag',
  audiences: [
    '(?:von|der) (Kunden|Kundinnen und Kunden|Eltern|Patienten|Patientinnen und Patienten|Mitgliedern|Mandanten)',
  ],
};
