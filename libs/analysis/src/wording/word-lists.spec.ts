import { findPhrases, isPhrase } from './find-phrases.js';
import { lexiconFor } from './lexicon.js';
import { SENSITIVE_TOPICS, sensitiveQuestionsIn } from './sensitive-questions.js';

const english = lexiconFor('en')!;
const german = lexiconFor('de')!;
const matches = (text: string, phrases: Parameters<typeof findPhrases>[1]): string[] =>
  findPhrases(text, phrases).map((found) => found.match);

describe('age-coded words', () => {
  it.each([
    ['Age 25 to 35', ['regulation']],
    ['Aged 25–35', ['regulation']],
    ['A young team', ['regulation']],
    ['Suits a college student', ['regulation']],
    ['A recent college graduate', ['regulation']],
    ['Stock boy', ['regulation']],
    ['Office girl wanted', ['regulation']],
    ['You are a digital native.', ['other']],
    ['Energetic and youthful', ['other', 'other']],
    ['A fresh graduate', ['other']],
    ['Class of 2025', ['other']],
    ['You must not be overqualified.', ['other']],
    ['Maximum 3 years’ experience', ['other']],
    ['No more than 5 years of experience', ['other']],
    ['Entry level', []],
    ['At least 3 years’ experience', []],
    ['Work with young people', []],
    ['Care for children aged 10 to 12', []],
    ['Boys and Girls Club', []],
    ['Teach at a girls’ school', []],
    ['We are a young company.', []],
    ['You must be at least 18.', []],
  ])('%j: %j', (text, groups) => {
    expect(findPhrases(text, english.ageCoded).map((found) => found.phrase.group)).toEqual(groups);
  });

  it.each([
    ['Wir sind ein junges Team.', ['junges']],
    ['Sie sind zwischen 25 und 35 Jahren alt.', ['zwischen 25 und 35 Jahren alt']],
    ['Höchstens 35 Jahre alt', ['Höchstens 35 Jahre alt']],
    ['Maximal 3 Jahre Berufserfahrung', ['Maximal 3 Jahre Berufserfahrung']],
    ['Digital Native', ['Digital Native']],
    ['Arbeit mit jungen Menschen', []],
    ['Mindestens 3 Jahre Berufserfahrung', []],
  ])('%j: %j in German', (text, expected) => {
    expect(matches(text, german.ageCoded)).toEqual(expected);
  });
});

describe('words in place of a clock time', () => {
  it.each([
    ['end of day'],
    ['End of business'],
    ['EOD'],
    ['by COB'],
    ['Friday afternoon'],
    ['by Friday'],
    ['daily'],
    ['Monday morning'],
    ['tomorrow'],
    ['next week'],
    ['before lunch'],
    ['ASAP'],
  ])('%j is one and nothing more', (text) => {
    expect(isPhrase(text, english.unclearTimes)).toBe(true);
  });

  it.each([['Freitagnachmittag'], ['bis Freitag'], ['täglich'], ['zum Feierabend'], ['Ende der Woche'], ['abends']])(
    '%j is one in German',
    (text) => {
      expect(isPhrase(text, german.unclearTimes)).toBe(true);
    },
  );

  it.each([['FR 17:00'], ['17:00'], ['Friday 5 pm'], ['Good morning'], ['The client signs off']])(
    '%j is not only that',
    (text) => {
      expect(isPhrase(text, english.unclearTimes)).toBe(false);
    },
  );
});

describe('words in place of a channel', () => {
  it.each([
    ['as usual'],
    ['the usual channels'],
    ['The usual'],
    ['via the normal channels'],
    ['online'],
    ['TBD'],
    ['any'],
  ])('%j is one', (text) => {
    expect(isPhrase(text, english.unclearChannels)).toBe(true);
  });
  it.each([['Slack'], ['E-mail'], ['Online portal'], ['Google Drive, folder “Notes”'], ['phone']])(
    '%j is a channel',
    (text) => {
      expect(isPhrase(text, english.unclearChannels)).toBe(false);
    },
  );
  it.each([
    ['wie üblich', true],
    ['über die üblichen Kanäle', true],
    ['E-Mail', false],
  ])('%j in German: %s', (text, expected) => {
    expect(isPhrase(text, german.unclearChannels)).toBe(expected);
  });
});

describe('owners that nobody is', () => {
  it.each([
    ['team'],
    ['The team'],
    ['our whole team'],
    ['everyone'],
    ['All'],
    ['all of us'],
    ['staff'],
    ['design team'],
    ['TBD'],
  ])('%j names nobody', (text) => {
    expect(isPhrase(text, english.groupOwners)).toBe(true);
  });
  it.each([['Team lead'], ['Head of the department'], ['Office manager'], ['Ana Ruiz'], ['holder']])(
    '%j names one',
    (text) => {
      expect(isPhrase(text, english.groupOwners)).toBe(false);
    },
  );
  it.each([
    ['das ganze Team', true],
    ['alle', true],
    ['Teamleitung', false],
    ['Büroleitung', false],
  ])('%j in German: %s', (text, expected) => {
    expect(isPhrase(text, german.groupOwners)).toBe(expected);
  });
});

describe('questions before an offer', () => {
  const topics = (text: string, lexicon: typeof english): string[] =>
    sensitiveQuestionsIn(text, lexicon.sensitiveQuestions).map((found) => found.phrase.topic);

  it.each([
    ['Are you a lark or an owl?', ['chronotype']],
    ['Are you a morning person?', ['chronotype']],
    ['Early bird or night owl?', ['chronotype']],
    ['What is your chronotype?', ['chronotype']],
    ['What time do you usually wake up?', ['sleep']],
    ['How many hours do you sleep?', ['sleep']],
    ['Do you have any medical conditions?', ['health']],
    ['How many sick days did you take last year?', ['health']],
    ['Describe your health.', ['health']],
    ['Do you have a disability?', ['disability']],
    ['Do you consider yourself to be disabled?', ['disability']],
    ['Date of birth', ['age']],
    ['How old are you?', ['age']],
    ['Age:', ['age']],
    ['What year were you born, and when were you born?', ['age']],
    ['Are you pregnant?', ['family-plans']],
    ['Do you plan to have children?', ['family-plans']],
    ['Marital status', ['family-plans']],
    ['Please attach a recent photo.', ['photo']],
    ['Headshot', ['photo']],
    ['What is your current salary?', ['pay-history']],
    ['Current salary', ['pay-history']],
    ['How much did you earn?', ['pay-history']],
    ['Please state your salary history.', ['pay-history']],
  ])('%j asks about %j', (text, expected) => {
    expect(topics(text, english)).toEqual(expected);
  });

  it.each([
    ['Can you do the essential duties with or without accommodation?'],
    ['Can you perform the essential functions of this job, with or without reasonable accommodation?'],
    ['Do you have the right to work in Germany?'],
    ['Are you at least 18?'],
    ['Are you at least 18 years old?'],
    ['We do not ask for your date of birth.'],
    ['Please do not include a photo.'],
    ['We do not discriminate because of age, disability, pregnancy or marital status.'],
    ['Everyone is welcome regardless of disability, age or family plans.'],
    ['We offer health insurance and sick days.'],
    ['You get your birthday off.'],
    ['You keep the medical records of patients.'],
    ['Send photos of your work.'],
    ['Edit photos for the catalogue.'],
    ['What salary do you expect?'],
    ['The salary is $50,000.'],
    ['You work in a family planning clinic.'],
    ['Which days can you work?'],
    ['Tell us if you need an adjustment for the interview.'],
    ['You teach age groups 5 and 6.'],
  ])('%j is a fair question or none', (text) => {
    expect(topics(text, english)).toEqual([]);
  });

  it.each([
    ['Sind Sie eher Lerche oder Eule?', ['chronotype']],
    ['Sind Sie ein Morgenmensch?', ['chronotype']],
    ['Wann gehen Sie normalerweise ins Bett?', ['sleep']],
    ['Wie viele Stunden schlafen Sie?', ['sleep']],
    ['Haben Sie chronische Krankheiten?', ['health']],
    ['Haben Sie eine Schwerbehinderung?', ['disability']],
    ['Geburtsdatum', ['age']],
    ['Wie alt sind Sie?', ['age']],
    ['Sind Sie schwanger?', ['family-plans']],
    ['Familienstand', ['family-plans']],
    ['Planen Sie Kinder?', ['family-plans']],
    ['Lebenslauf mit Foto', ['photo']],
    ['Bewerbungsfoto hochladen', ['photo']],
    ['Was verdienen Sie derzeit?', ['pay-history']],
    ['Ihr bisheriges Gehalt', ['pay-history']],
  ])('%j asks about %j in German', (text, expected) => {
    expect(topics(text, german)).toEqual(expected);
  });

  it.each([
    ['Können Sie die wesentlichen Aufgaben mit oder ohne Anpassungen erfüllen?'],
    ['Haben Sie eine Arbeitserlaubnis?'],
    ['Sind Sie mindestens 18 Jahre alt?'],
    ['Bitte senden Sie kein Bewerbungsfoto.'],
    ['Wir freuen uns über Bewerbungen unabhängig von Alter, Behinderung oder Familienstand.'],
    ['Was möchten Sie verdienen?'],
    ['Wir bieten Gesundheitsförderung.'],
  ])('%j is a fair question or none in German', (text) => {
    expect(topics(text, german)).toEqual([]);
  });

  it.each([
    ['English', english],
    ['German', german],
  ])('cover every topic in %s', (_name, lexicon) => {
    const covered = new Set(lexicon.sensitiveQuestions.map((question) => question.topic));
    expect([...covered].sort()).toEqual([...SENSITIVE_TOPICS].sort());
  });
});
