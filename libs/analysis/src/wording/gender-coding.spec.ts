import { genderCoding } from './gender-coding.js';
import { lexiconFor } from './lexicon.js';

const list = lexiconFor('en')!.genderCoded!;
const read = (text: string): (string | number)[] => {
  const { masculine, feminine, score, lean } = genderCoding(text, list);
  return [masculine, feminine, score, lean];
};

describe('gender-coded wording', () => {
  it.each([
    // The worked numbers of the rule: the Gender Decoder itself counts "dominant" twice and comes to −6.
    ['competitive, dominant, fearless, independent leader', [5, 0, -5, 'strongly-masculine']],
    ['Response times and quiet hours', [0, 0, 0, 'empty']],
    ['We support, trust and understand each other.', [0, 3, 3, 'feminine']],
    ['We support, trust, understand and nurture.', [0, 4, 4, 'strongly-feminine']],
    ['An ambitious and loyal person', [1, 1, 0, 'neutral']],
    ['Ambitious, determined and decisive', [3, 0, -3, 'masculine']],
    ['Ambitious, determined, decisive and bold fighter', [4, 0, -4, 'strongly-masculine']],
    ['co-operative', [0, 1, 1, 'feminine']],
    ['self-confident', [1, 0, -1, 'masculine']],
    ['client-driven and results-driven', [2, 0, -2, 'masculine']],
    ['AMBITIOUS', [1, 0, -1, 'masculine']],
    ['It is responsible for the team lead.', [0, 0, 0, 'empty']],
    ['Independent contractors keep to lead times.', [0, 0, 0, 'empty']],
    ['The committee signs the agreement.', [0, 0, 0, 'empty']],
    ['Support tickets and the shared calendar.', [0, 0, 0, 'empty']],
    ['A data analyst with objectives.', [0, 0, 0, 'empty']],
    ['An analytical mind with objective judgement.', [2, 0, -2, 'masculine']],
    ['Independently lead', [2, 0, -2, 'masculine']],
    ['Warehouse work, week by week', [0, 0, 0, 'empty']],
    ['', [0, 0, 0, 'empty']],
  ])('%j: masculine, feminine, score, lean %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says where each word stands and which stem it begins with', () => {
    const text = 'Be a results-driven person.';
    const [word] = genderCoding(text, list).words;
    expect(word).toEqual({
      word: 'driven',
      start: 13,
      end: 19,
      direction: 'masculine',
      stem: { stem: 'driven', origin: 'gender-decoder' },
    });
  });

  it('keeps the stems of the paper apart from those added later', () => {
    const added = [...list.masculine, ...list.feminine].filter(({ origin }) => origin === 'gender-decoder');
    expect(added.map(({ stem }) => stem)).toEqual(
      expect.arrayContaining(['battle', 'fearless', 'feel', 'share', 'inclusive']),
    );
    expect(list.masculine).toHaveLength(52);
    expect(list.feminine).toHaveLength(50);
    const stems = [...list.masculine, ...list.feminine].map(({ stem }) => stem);
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('judges no language whose words nobody has studied', () => {
    expect(lexiconFor('de')!.genderCoded).toBeNull();
  });
});
