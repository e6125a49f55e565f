import { z } from 'zod';
import { postingOf } from '../../checking/posting-of.js';
import { defineRule } from '../../checking/rule.js';
import { genderCoding } from '../../wording/index.js';

/** Some words were found to be heard as masculine or feminine; a posting full of one kind may lose readers. The evidence is mixed. */
export const genderCodedWording = defineRule({
  id: 'gender-coded-wording',
  family: 'posting',
  title: 'The wording of the posting leans strongly to one sex',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({
    isMaleDominated: z
      .boolean()
      .default(false)
      .describe('The work is done mostly by men: then any lean to masculine words is told.'),
  }),
  messages: { leans: '{count} words lean {direction}: {words}.' },
  sources: [
    'Gaucher, Friesen & Kay 2011, JPSP 101(1):109–128',
    'Gender Decoder (MIT licence)',
    'Castilla & Rho 2023 (negligible effects in the field)',
  ],
  *check({ model, inputs, options }) {
    const posting = postingOf(model, inputs);
    const list = posting.lexicon?.genderCoded ?? null;
    if (list === null) return;
    const texts = posting.passages.map((passage) => ({ ...passage, ...genderCoding(passage.text, list) }));
    const words = [
      ...new Set(texts.flatMap((one) => one.words.map(({ word, direction }) => `${direction} ${word.toLowerCase()}`))),
    ];
    const of = (direction: string): string[] =>
      words.filter((word) => word.startsWith(direction)).map((word) => word.slice(direction.length + 1));
    const [masculine, feminine] = [of('masculine'), of('feminine')];
    // The same word in two passages is still one word of the posting.
    const score = feminine.length - masculine.length;
    const isTold = Math.abs(score) > STRONG || (options.isMaleDominated && score < 0);
    if (!isTold) return;
    const leaning = score < 0 ? masculine : feminine;
    yield {
      message: 'leans',
      data: { count: leaning.length, direction: score < 0 ? 'masculine' : 'feminine', words: leaning, score },
      path: posting.isGiven ? '' : '/texts',
    };
  },
});

/** Gender Decoder calls a text strongly coded from four words more of one kind than of the other. */
const STRONG = 3;
