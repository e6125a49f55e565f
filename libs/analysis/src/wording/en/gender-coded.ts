import type { CodedStem } from '../gender-coding.js';

// Checked against Appendix A of the paper: what stands there is its own, "feel", "head-strong" and the unhyphenated "self" words
// included among the additions. The paper's "masculine" and "feminine" themselves are left out, as the Gender Decoder does. The
// paper takes some words whole ("active", "kind"); by prefix they also catch "actively" and "kindness".
const stems = (origin: CodedStem['origin'], words: string): CodedStem[] =>
  words.split(' ').map((stem) => ({ stem, origin }));

/** English stems that lean masculine. */
export const MASCULINE_STEMS_EN: readonly CodedStem[] = [
  ...stems(
    'paper',
    'active adventurous aggress ambitio analy assert athlet autonom boast challeng compet confident courag decid decision decisive ' +
      'determin domina dominant force greedy headstrong hierarch hostil impulsive independen individual intellect lead logic objective ' +
      'opinion outspoken persist principle reckless self-confiden self-relian self-sufficien stubborn superior',
  ),
  ...stems(
    'gender-decoder',
    'battle champion defend driven fearless fight head-strong selfconfiden selfrelian selfsufficien unreasonab',
  ),
];

/** English stems that lean feminine. */
export const FEMININE_STEMS_EN: readonly CodedStem[] = [
  ...stems(
    'paper',
    'affectionate child cheer commit communal compassion connect considerate cooperat depend emotiona empath flatterable gentle honest ' +
      'interpersonal interdependen interpersona kind kinship loyal modesty nag nurtur pleasant polite quiet respon sensitiv submissive ' +
      'support sympath tender together trust understand warm whin yield',
  ),
  ...stems(
    'gender-decoder',
    'agree collab co-operat feel inter-personal inter-dependen inter-persona enthusias inclusive share sharin',
  ),
];
