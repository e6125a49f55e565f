import { sayer } from '../pages/index.js';

const en = {
  heading: 'Say exactly how a job works.',
  lead: 'Which work happens together at set times, which results are owed on one’s own schedule, and how people reach each other: one model of the role, checked for contradictions, and the documents that follow from it.',
  signIn: 'Sign in',
  hello: 'Good to see you, {name}',
  toRoles: 'To the roles',
  examples: 'Look at examples',
  verify: 'Check a signed document',
  recruiters: 'For those who hire',
  recruitersText:
    'Build a role from four questions, see at once where it contradicts itself, and publish job description and expectation sheet.',
  candidates: 'For those who apply',
  candidatesText:
    'See the week as it will be, in your own time zone, and ask about each expectation before you accept.',
  hires: 'For those who start',
  hiresText: 'Read, question and sign an agreement that anybody can verify years later, without us.',
};

/** What the first pages say. */
export const homeWords = sayer<keyof typeof en>({
  en,
  de: {
    heading: 'Sagen, wie eine Arbeit wirklich ist.',
    lead: 'Welche Arbeit gemeinsam zu festen Zeiten geschieht, welche Ergebnisse in eigener Zeit entstehen, und wie man einander erreicht: ein Modell der Rolle, auf Widersprüche geprüft, und die Dokumente, die daraus folgen.',
    signIn: 'Anmelden',
    hello: 'Schön, Sie zu sehen, {name}',
    toRoles: 'Zu den Rollen',
    examples: 'Beispiele ansehen',
    verify: 'Ein unterschriebenes Dokument prüfen',
    recruiters: 'Für alle, die einstellen',
    recruitersText:
      'Eine Rolle aus vier Fragen bauen, sofort sehen, wo sie sich widerspricht, und Stellenbeschreibung und Erwartungsblatt veröffentlichen.',
    candidates: 'Für alle, die sich bewerben',
    candidatesText:
      'Die Woche sehen, wie sie sein wird, in der eigenen Zeitzone, und zu jeder Erwartung fragen, bevor man zusagt.',
    hires: 'Für alle, die anfangen',
    hiresText:
      'Eine Vereinbarung lesen, hinterfragen und unterschreiben, die jeder noch nach Jahren prüfen kann, auch ohne uns.',
  },
});
