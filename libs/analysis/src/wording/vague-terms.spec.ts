import { hasAnchor } from './anchors.js';
import { findPhrases } from './find-phrases.js';
import { lexiconFor } from './lexicon.js';
import { sentencesOf } from './sentences.js';
import { VAGUE_HINTS } from './vague-term.js';

/** What rule 23 reports: vague words of sentences without an anchor. */
function vagueIn(text: string, language: string): string[] {
  const list = lexiconFor(language)!.vagueTerms;
  return sentencesOf(text, language)
    .filter((sentence) => !hasAnchor(sentence.text))
    .flatMap((sentence) => findPhrases(sentence.text, list).map((found) => found.match));
}

describe('vague words in English', () => {
  it.each([
    ['Reply ASAP.', ['ASAP']],
    ['Answer as soon as possible.', ['as soon as possible']],
    ['Answer as soon\nas possible.', ['as soon\nas possible']],
    ['We offer flexible hours.', ['flexible']],
    ['You need flexibility.', ['flexibility']],
    ['We are meeting regularly.', ['regularly']],
    ['Regular team meetings.', ['Regular']],
    ['Travel as needed.', ['as needed']],
    ['Stay late when necessary.', ['Stay late', 'when necessary']],
    ['Reports are due end of day.', ['end of day']],
    ['Send it by EOD.', ['EOD']],
    ['Hand in by COB.', ['COB']],
    ['Due by Friday.', ['by Friday']],
    ['Due Friday afternoon.', ['afternoon']],
    ['Be available when clients call.', ['Be available']],
    ['You are available by phone.', ['are available by phone']],
    ['Be reachable after hours.', ['reachable', 'after hours']],
    ['We expect people to be responsive.', ['responsive']],
    ['You are on call at weekends.', ['on call']],
    ['Support is 24/7.', ['24/7']],
    ['Notes, minutes, etc.', ['etc.']],
    ['Other duties as assigned.', ['Other duties as assigned']],
    ['Start date TBD.', ['TBD']],
    ['Competitive pay.', ['Competitive pay']],
    ['Competitive.', ['Competitive']],
    ['The salary is competitive.', ['salary is competitive']],
    ['You are available 24/7.', ['are available 24/7']],
    ['Some evenings, several sites.', ['Some evenings', 'several sites']],
    ['The weekly call and a daily report.', ['daily']],
    ['Salary DOE.', ['DOE']],
    ['Market rate.', ['Market rate']],
    ['Pay commensurate with skill.', ['commensurate']],
    ['Some travel.', ['Some travel']],
    ['Willing to travel.', ['Willing to travel']],
    ['This is a hybrid job.', ['hybrid']],
    ['High-quality work in a fast-paced place.', ['High-quality', 'fast-paced']],
    ['Ideally you should join.', ['Ideally', 'should']],
    ['Core hours apply.', ['Core hours']],
    ['Urgent requests come first.', ['Urgent']],
    ['Reasonable overtime.', ['Reasonable']],
    ['You work on your own schedule.', ['your own schedule']],
    ['A standing meeting.', ['standing meeting']],
    [
      'Extra hours from time to time, sometimes on short notice.',
      ['from time to time', 'sometimes', 'on short notice'],
    ],
  ])('%j: %j', (text, expected) => {
    expect(vagueIn(text, 'en')).toEqual(expected);
  });

  it.each([
    ['Flexible hours: start between 7 and 10 am.'],
    ['Flexible hours: start between\n7 and 10 am.'],
    ['Answer promptly, within two working hours.'],
    ['Be available by phone from 9:00 to 12:00.'],
    ['Due by Friday noon.'],
    ['Hand in by COB, 17:00 Eastern.'],
    ['Regular team meetings once a week.'],
    ['Some travel: 4 trips a year.'],
    ['Write a regular expression for it.'],
    ['Design flexible packaging for food.'],
    ['The regular rate of pay applies.'],
    ['We make reasonable accommodations.'],
    ['We teach the periodic table.'],
    ['Work in early childhood education.'],
    ['Keep records up to date.'],
    ['John Doe signs for the firm.'],
    ['You build responsive web design.'],
    ['You are self-sufficient.'],
    ['All times are local time.'],
    ['You know local government.'],
    ['A parking space is available.'],
    ['The handbook is available on the intranet.'],
    ['Competitive analysis of products.'],
    ['A driven and competitive person.'],
    ['Some clients are upset, and some are rude.'],
    ['A late result is paid later.'],
    ['Answer nothing outside your working hours, unless you are on call.'],
    ['Patients need care around the clock.'],
    ['The steps depend on one another.'],
    ['Immediately after the shift, hand over the keys.'],
    ['Answer frequently asked questions.'],
    ['You work in urgent care.'],
    ['Urgent means: the site is down.'],
    ['Messages marked urgent-only.'],
    ['How many people report to you?'],
    ['Good morning is how we greet guests.'],
    ['Daily rest is protected.'],
    ['Should you need help, ask.'],
    ['Install seamless steel.'],
    ['Sell hybrid cars.'],
    ['The office is easily reachable by bus.'],
    ['Nobody is late here.'],
    ['There is no on-call duty.'],
    ['Someone will show you round.'],
  ])('%j says enough', (text) => {
    expect(vagueIn(text, 'en')).toEqual([]);
  });

  it('takes a promise round the clock for no number', () => {
    expect(hasAnchor('Support is 24/7.')).toBe(false);
  });

  it('calls other duties customary, so that a rule can spare employee agreements', () => {
    const [found] = findPhrases('Other duties as assigned.', lexiconFor('en')!.vagueTerms);
    expect(found?.phrase).toMatchObject({ weight: 'customary', group: 'delegation' });
  });
});

describe('vague words in German', () => {
  it.each([
    ['Antworten Sie so schnell wie möglich.', ['so schnell wie möglich']],
    ['Antworten Sie schnellstmöglich.', ['schnellstmöglich']],
    ['Bitte zeitnah erledigen.', ['zeitnah']],
    ['Flexible Arbeitszeiten.', ['Flexible']],
    ['Sie sind flexibel.', ['flexibel']],
    ['Regelmäßige Treffen im Team.', ['Regelmäßige']],
    ['Reisen nach Bedarf.', ['nach Bedarf']],
    ['Gelegentliche Einsätze am Wochenende.', ['Gelegentliche']],
    ['Abgabe bis Freitag.', ['bis Freitag']],
    ['Abgabe Freitagnachmittag.', ['Freitagnachmittag']],
    ['Abgabe am Ende des Tages.', ['Ende des Tages']],
    ['Sie sind jederzeit erreichbar.', ['jederzeit', 'erreichbar']],
    ['Betreuung rund um die Uhr.', ['rund um die Uhr']],
    ['Protokolle, Berichte usw.', ['usw.']],
    ['Sonstige anfallende Aufgaben.', ['Sonstige anfallende Aufgaben']],
    ['Attraktive Vergütung.', ['Attraktive Vergütung']],
    ['Marktübliches Gehalt.', ['Marktübliches']],
    ['Leistungsgerechte Bezahlung.', ['Leistungsgerechte']],
    ['Reisebereitschaft.', ['Reisebereitschaft']],
    ['Es gilt die Kernzeit.', ['Kernzeit']],
    ['Idealerweise sollte es passen.', ['Idealerweise', 'sollte']],
    ['Sie arbeiten mit angemessener Sorgfalt.', ['angemessener']],
  ])('%j: %j', (text, expected) => {
    expect(vagueIn(text, 'de')).toEqual(expected);
  });

  it.each([
    ['Flexible Arbeitszeiten: Beginn zwischen 7 und 10 Uhr.'],
    ['Antworten Sie zeitnah, innerhalb von zwei Arbeitsstunden.'],
    ['Regelmäßige Treffen einmal im Monat.'],
    ['Entwicklung flexibler Leiterplatten.'],
    ['Das Büro ist gut mit der Bahn erreichbar.'],
    ['Die regelmäßige Arbeitszeit steht im Vertrag.'],
    ['Melden Sie die Arbeitsunfähigkeit unverzüglich.'],
    ['Wie viele Stellen sind frei?'],
    ['Die tägliche Ruhezeit wird eingehalten.'],
    ['Patienten werden rund um die Uhr gepflegt.'],
    ['Diensthandy der Rufbereitschaft.'],
    ['Es ist eine kurzfristige Beschäftigung.'],
    ['Abgabe bis Freitag, 12 Uhr.'],
    ['Sie sind in der Frühschicht.'],
  ])('%j says enough', (text) => {
    expect(vagueIn(text, 'de')).toEqual([]);
  });
});

it.each(['en', 'de'])('every group of vague words has phrases in %s', (language) => {
  const groups = new Set(lexiconFor(language)!.vagueTerms.map((term) => term.group));
  expect([...groups].sort()).toEqual(Object.keys(VAGUE_HINTS).sort());
});
