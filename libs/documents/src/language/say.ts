import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './catalogue/de/index.js';
import { en, type MessageKey } from './catalogue/en/index.js';
import { LOCALES, type Language } from './language.js';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, de };
const compiled = new Map<string, IntlMessageFormat>();

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * One message of the catalogue with its values put in (ICU MessageFormat: plural, select, number).
 * A value that the message names and the caller does not give is an error of intl-messageformat, never a blank.
 */
export function say(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const id = `${language}/${key}`;
  let message = compiled.get(id);
  if (message === undefined) {
    // Tags in messages are text: markup is the templates' business, and `<` in a sentence must stay a sign.
    message = new IntlMessageFormat(CATALOGUES[language][key], LOCALES[language], undefined, { ignoreTag: true });
    compiled.set(id, message);
  }
  return String(message.format(values));
}
