import { CLAIMS, claimsIn } from './claims.js';
import { lexiconFor, LEXICONS } from './lexicon.js';

const claims = (text: string, language: string): string[] =>
  claimsIn(text, lexiconFor(language)!.textClaims).map((found) => found.phrase.claim);

describe('claims of a text about the role', () => {
  it.each([
    ['This job is fully remote.', ['remote']],
    ['This is a 100 % remote role.', ['remote']],
    ['100% remote', ['remote']],
    ['This is not a remote role.', []],
    ['This job is not fully remote.', []],
    ['Fully remote is not possible.', []],
    ['We are hybrid rather than fully remote.', []],
    ['You use a remote control.', []],
    ['We do not track time, and the job is 100 % remote.', ['remote']],
    ['Work from anywhere.', ['work-from-anywhere']],
    ['No meetings, ever.', ['no-meetings']],
    ['There are no meetings on Tuesdays.', []],
    ['Thursdays are meeting-free days.', []],
    ['Enjoy meeting-free Fridays.', []],
    ['We offer flexible hours.', ['flexible-hours']],
    ['A flexible schedule', ['flexible-hours']],
    ['You set your own hours.', ['own-schedule']],
    ['You work on your own schedule.', ['own-schedule']],
    ['Office hours are 9 to 5.', ['nine-to-five']],
    ['A 9–5 job', ['nine-to-five']],
    ['A nine-to-five job', ['nine-to-five']],
    ['9 a.m. to 5 p.m.', ['nine-to-five']],
    ['From 9 to 5:30', []],
    ['The office days, Monday and Thursday from 9:00 am to 5:00 pm', []],
    ['We need 9 to 5 days.', []],
    ['We have a four-day week.', ['four-day-week']],
    ['A 4-day work week', ['four-day-week']],
    ['No weekends.', ['no-weekends']],
    ['Never any weekend work', ['no-weekends']],
    ['No evening shifts', ['no-evenings']],
    ['There is no overtime.', ['no-overtime']],
    ['No unpaid overtime', []],
    ['No on-call.', ['no-on-call']],
    ['We are async-first.', ['async-first']],
    ['No travel required.', ['no-travel']],
    ['Travel: none', ['no-travel']],
    ['A permanent position', ['permanent']],
    ['This may lead to a permanent position.', []],
    ['A fixed-term contract', ['fixed-term']],
    ['A 12-month contract', ['fixed-term']],
    ['This is not a temporary job.', []],
  ])('%j claims %j', (text, expected) => {
    expect(claims(text, 'en')).toEqual(expected);
  });

  it.each([
    ['Die Stelle ist zu 100 % remote.', ['remote']],
    ['Sie arbeiten ausschließlich im Homeoffice.', ['remote']],
    ['Die Stelle ist nicht vollständig remote.', []],
    ['Flexible Arbeitszeiten', ['flexible-hours']],
    ['Wir bieten Gleitzeit.', ['flexible-hours']],
    ['Freie Zeiteinteilung', ['own-schedule']],
    ['Arbeitszeit 9 bis 17 Uhr', ['nine-to-five']],
    ['Arbeitszeit 9–17:30 Uhr', []],
    ['Vier-Tage-Woche', ['four-day-week']],
    ['Keine Wochenendarbeit', ['no-weekends']],
    ['Keine Überstunden', ['no-overtime']],
    ['Ohne Rufbereitschaft', ['no-on-call']],
    ['Keine Meetings', ['no-meetings']],
    ['Keine Meetings am Dienstag', []],
    ['Unbefristete Stelle', ['permanent']],
    ['Die Stelle ist befristet.', ['fixed-term']],
    ['Die Stelle ist nicht befristet.', []],
    ['Übernahme in eine unbefristete Stelle möglich', []],
    ['Keine Dienstreisen', ['no-travel']],
  ])('%j claims %j in German', (text, expected) => {
    expect(claims(text, 'de')).toEqual(expected);
  });

  it.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
    'every claim can be made in %s',
    (_tag, lexicon) => {
      const made = new Set(lexicon.textClaims.claims.map((claim) => claim.claim));
      expect([...made].sort()).toEqual(Object.keys(CLAIMS).sort());
    },
  );
});
