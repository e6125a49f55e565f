import { agreement } from './agreement.js';
import { calendar } from './calendar.js';
import { certificate } from './certificate.js';
import { hiring } from './hiring.js';
import { labels } from './labels.js';
import { pictures } from './pictures.js';
import { sentences } from './sentences.js';
import { time } from './time.js';

/** Every sentence, heading and label of the documents, as ICU messages. English is the measure for the other languages. */
export const en = {
  ...time,
  ...sentences,
  ...labels,
  ...hiring,
  ...agreement,
  ...pictures,
  ...calendar,
  ...certificate,
};
export type MessageKey = keyof typeof en;
