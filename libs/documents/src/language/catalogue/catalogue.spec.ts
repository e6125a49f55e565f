import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de/index.js';
import { en, type MessageKey } from './en/index.js';

const keys = Object.keys(en).filter((key): key is MessageKey => key in en);

function argumentsOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    // Types 1 to 6 of the message tree are arguments; 0 is text and 7 the "#" of a plural.
    const { type, value } = part as { type?: unknown; value?: unknown };
    if (typeof type === 'number' && type >= 1 && type <= 6 && typeof value === 'string') found.add(value);
    Object.values(part).forEach(visit);
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

describe('the message catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(de).toSorted()).toEqual([...keys].toSorted());
  });

  it.each(keys)('%s takes no argument in German that English does not give', (key) => {
    const given = argumentsOf(en[key], 'en-US');
    expect(argumentsOf(de[key], 'de-DE').filter((name) => !given.includes(name))).toEqual([]);
  });

  it('are really translated: only names and signs are the same in both', () => {
    const same = keys.filter((key) => en[key] === de[key] && /\p{L}{4}/u.test(en[key].replaceAll(/\{[^}]*\}/gu, '')));
    expect(same).toEqual([
      'mode.hybrid',
      'mode.remote',
      'line.hybrid',
      'line.remote',
      'mode.syncNorm',
      'sign.name',
      'certificate.organisation',
      'certificate.file',
      'certificate.program',
    ]);
  });
});
