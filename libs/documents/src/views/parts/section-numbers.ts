import type { MessageKey } from '../../language/catalogue/en/index.js';
import type { Language } from '../../language/language.js';
import { say } from '../../language/say.js';

export interface NumberedHead {
  readonly heading: string;
  readonly number: string;
}

/**
 * Numbers the sections of a document in the order in which they are asked for. A section that turns out to be empty must not
 * take a number, so ask only for sections that are there.
 */
export function sectionNumbers(language: Language): (key: MessageKey) => NumberedHead {
  let last = 0;
  return (key) => {
    last += 1;
    return { heading: say(language, key), number: String(last) };
  };
}
