import type { Language } from '#documents';

/** Gives the words of a key, with values where braces name them: `{name}`. */
export interface Say<Key extends string> {
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** All words as they are written, for templates: `{{say.title}}`. */
  readonly words: Readonly<Record<Key, string>>;
}

/**
 * The words of some pages, in each language. A second form after `|` is for all counts but one: `{count} role|{count} roles`.
 * @returns for a language, what gives the words
 */
export function sayer<Key extends string>(
  words: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (language: Language) => Say<Key> {
  return (language) => {
    const say = (key: Key, values: Readonly<Record<string, string | number>> = {}): string => {
      const [one = '', other] = words[language][key].split('|');
      const form = other === undefined || values['count'] === 1 ? one : other;
      return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
    };
    return Object.assign(say, { words: words[language] });
  };
}
