import { anchorsIn, hasAnchor } from './anchors.js';
import { literally } from './find-phrases.js';
import { sentencesOf } from './sentences.js';

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', 'en', ['One.', 'Two!', 'Three?']],
    ['Use tools, e.g. Figma or Miro. Ask first.', 'en', ['Use tools, e.g. Figma or Miro.', 'Ask first.']],
    ['Use i.e. Slack. Ask.', 'en', ['Use i.e. Slack.', 'Ask.']],
    ['Be there at 9 a.m. Eastern. Bring notes.', 'en', ['Be there at 9 a.m. Eastern.', 'Bring notes.']],
    ['We close at 5 p.m. The shop is locked then.', 'en', ['We close at 5 p.m.', 'The shop is locked then.']],
    ['Call Dr. Lee. She decides.', 'en', ['Call Dr. Lee.', 'She decides.']],
    ['Form No. 5 is due. Send it.', 'en', ['Form No. 5 is due.', 'Send it.']],
    ['Sold by Acme Inc. in Ohio. Ask us.', 'en', ['Sold by Acme Inc. in Ohio.', 'Ask us.']],
    ['Pay is $4.50 an hour. Fine.', 'en', ['Pay is $4.50 an hour.', 'Fine.']],
    ['Flexible hours: start between\n7 and 10 am.', 'en', ['Flexible hours: start between\n7 and 10 am.']],
    ['Duties\n\nServe guests\nClean tables', 'en', ['Duties', 'Serve guests', 'Clean tables']],
    ['First point.\nsecond point', 'en', ['First point.', 'second point']],
    ['Beginn am 1. März. Ende offen.', 'de', ['Beginn am 1. März.', 'Ende offen.']],
    ['Nutzen Sie z. B. Figma oder Miro. Fragen Sie.', 'de', ['Nutzen Sie z. B. Figma oder Miro.', 'Fragen Sie.']],
    ['Das sind ca. 20 Stunden bzw. 3 Tage. Gut.', 'de', ['Das sind ca. 20 Stunden bzw. 3 Tage.', 'Gut.']],
    ['', 'en', []],
    ['  \n ', 'en', []],
  ])('%j in %s is %j', (text, language, expected) => {
    const sentences = sentencesOf(text, language);
    expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('anchors', () => {
  it.each([
    ['Reply within 4 hours', ['number']],
    ['Reply within two hours', ['number']],
    ['Twice a week', ['number']],
    ['Every working day', ['number']],
    ['Einmal pro Woche', ['number']],
    ['Jede Woche', ['number']],
    ['By 5 pm', ['clock-time']],
    ['Um 17 Uhr', ['clock-time']],
    ['At 17:30', ['clock-time']],
    ['Before noon', ['clock-time']],
    ['On 2026-03-06', ['date']],
    ['On 6 March', ['date']],
    ['Am 6. März', ['date']],
    ['From $20', ['number']],
    ['At 80%', ['number']],
    ['Support 24/7', []],
    ['A 401(k) plan', []],
    ['On Friday', []],
    ['Once you are settled', []],
    ['One of us', []],
    ['B2B sales', []],
    ['', []],
  ])('%j holds %j', (sentence, anchors) => {
    expect([...anchorsIn(sentence)].sort()).toEqual(anchors);
    expect(hasAnchor(sentence)).toBe(anchors.length > 0);
  });

  it('takes a term that the file defines for precise', () => {
    const terms = [{ pattern: literally('Weekly client call') }];
    expect(anchorsIn('Notes of the weekly client call are shared.', terms)).toEqual(new Set(['defined-term']));
    expect(hasAnchor('Notes of the weekly call are shared.', terms)).toBe(false);
  });
});
