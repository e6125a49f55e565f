import { reason, REASON_CODES, VERDICTS, type DocumentReport } from '../document/report.js';
import { reportWords } from './report-words.js';

const REPORT: DocumentReport = {
  verdict: 'altered',
  reasons: REASON_CODES.map((code) => reason(code)),
  signatures: [],
  documentTimestamps: [],
  level: 'B-B',
  agreement: null,
  model: null,
  record: null,
  bytes: 1,
  sha256: 'ab'.repeat(32),
};
const LANGUAGES = ['en', 'de'] as const;

describe.each(LANGUAGES)('a report in %s', (language) => {
  it('has a sentence for every reason, each another one', () => {
    const { reasons } = reportWords(REPORT, language);
    expect(new Set(reasons).size).toBe(REASON_CODES.length);
    expect(reasons.filter((sentence) => !/^[A-ZÄÖÜ].*\.$/.test(sentence))).toEqual([]);
  });

  it('has a title and a text for every verdict, each another one', () => {
    const told = VERDICTS.map((verdict) => reportWords({ ...REPORT, verdict }, language));
    expect(new Set(told.flatMap(({ title, text }) => [title, text])).size).toBe(VERDICTS.length * 2);
  });

  it('says where something was found', () => {
    const found = reason('object-changed', { signature: 'seal', object: 12, at: 3456, detail: '/Annots' });
    const [sentence] = reportWords({ ...REPORT, reasons: [found] }, language).reasons;
    expect(sentence).toMatch(/\(.*seal.*12.*3456.*\/Annots\)$/);
  });
});

it('a report says other things in each language', () => {
  const [english, german] = LANGUAGES.map((language) => reportWords(REPORT, language));
  expect(english?.reasons.filter((sentence) => german?.reasons.includes(sentence))).toEqual([]);
});
