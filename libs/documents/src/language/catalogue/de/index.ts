import type { MessageKey } from '../en/index.js';
import { agreement } from './agreement.js';
import { calendar } from './calendar.js';
import { certificate } from './certificate.js';
import { hiring } from './hiring.js';
import { labels } from './labels.js';
import { pictures } from './pictures.js';
import { sentences } from './sentences.js';
import { time } from './time.js';

/** German. A key that English has and German lacks, or the other way round, does not compile. */
export const de: Readonly<Record<MessageKey, string>> = {
  ...time,
  ...sentences,
  ...labels,
  ...hiring,
  ...agreement,
  ...pictures,
  ...calendar,
  ...certificate,
};
