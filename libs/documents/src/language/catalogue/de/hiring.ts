import type { hiring as en } from '../en/hiring.js';

export const hiring: Readonly<Record<keyof typeof en, string>> = {
  'sheet.status': 'Dieses Blatt zeigt, wie die Arbeit Woche für Woche abläuft. Es ist kein Vertrag.',
  'sheet.changes': 'So ändern sich feste Zeiten',
  'estimate.intro': 'Mit diesen Zeiten rechnen wir nach bestem Wissen. Sie sind keine Zusage.',
  'estimate.monthly': 'Etwa {hours} in einem mittleren Monat ({weekly} pro Woche).',
  'estimate.days': 'Übliche Tage: {days}.',
  'estimate.onCall': 'Rufbereitschaft: {onCall, select, yes {ja, siehe feste Zeiten} other {nein}}.',
  'estimate.written': 'Ihre schriftliche Schätzung der Zeiten und Schichten: {text}.',
  'ask.1': 'Welche dieser Zeiten wären für mich schwierig, und was ließe sich ändern?',
  'ask.2': 'Wie sieht eine volle Woche aus, und wie oft kommt sie vor?',
  'ask.3': 'Wer entscheidet, wenn zwei Fristen auf denselben Tag fallen?',
  'ask.4': 'Was geschieht, wenn ich nicht rechtzeitig antworten kann?',
  'ask.5': 'Wie hat sich die Person vor mir ihre eigene Zeit eingeteilt?',
  'ask.contact': 'Ansprechperson: {contact}.',
  'apply.notAsked':
    'Wir fragen nicht nach Ihrem Alter, Ihrer Gesundheit, Ihrem Schlaf oder Chronotyp, Ihrer Familienplanung oder Ihrem bisherigen Gehalt.',
  'apply.accommodation':
    'Wenn Sie für die Bewerbung oder die Arbeit eine Anpassung brauchen, wenden Sie sich an: {contact}.',
  'apply.questions': 'Fragen: {contact}.',
  'pay.benefits': 'Leistungen',
  'pay.other': 'Weitere Vergütung',
  'pay.leave': 'Urlaub',
  'legal.equal': 'Chancengleichheit',
  'legal.privacy': 'Datenschutz',
  'legal.ai': 'Einsatz von KI',
  'legal.vacancy': 'Freie Stelle',
};
