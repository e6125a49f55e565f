import type { z } from 'zod';
import type { Language } from '#documents';
import type { InputFault } from '#platform';

const WORDS = {
  en: {
    empty: 'Fill this in.',
    long: 'This is too long: {max} characters at most.',
    small: 'This is too little: {min} at least.',
    big: 'This is too much: {max} at most.',
    choice: 'Choose one of these.',
    number: 'Write a number.',
    email: 'This is not an e-mail address. Write it as in olive@example.org.',
    url: 'This is not an address of the web. Write it as in https://example.org.',
    date: 'This is not a day. Write it as in 2026-11-30.',
    other: 'This does not fit.',
  },
  de: {
    empty: 'Bitte ausfüllen.',
    long: 'Das ist zu lang: höchstens {max} Zeichen.',
    small: 'Das ist zu wenig: mindestens {min}.',
    big: 'Das ist zu viel: höchstens {max}.',
    choice: 'Bitte eines davon wählen.',
    number: 'Bitte eine Zahl eingeben.',
    email: 'Das ist keine E-Mail-Adresse. Sie sieht so aus: olive@example.org.',
    url: 'Das ist keine Internetadresse. Sie sieht so aus: https://example.org.',
    date: 'Das ist kein Tag. Er wird so geschrieben: 2026-11-30.',
    other: 'Das passt nicht.',
  },
} as const satisfies Record<Language, Record<string, string>>;
const FORMATS = ['email', 'url', 'date'] as const;
type Fault = keyof (typeof WORDS)['en'];

/** What is wrong with a form, field by field, in words for whoever filled it in. */
export function formFaults(error: z.ZodError, language: Language): InputFault[] {
  return error.issues.map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part)}`).join(''),
    detail: wordsOf(issue, language),
  }));
}

function wordsOf(issue: z.core.$ZodIssue, language: Language): string {
  // A sentence that a schema of ours gives says more than what can be said of any field.
  if (issue.code === 'custom' && issue.message !== 'Invalid input') return issue.message;
  const values: Readonly<Record<string, unknown>> = { ...issue };
  return WORDS[language][faultOf(issue)]
    .replace('{max}', String(values['maximum']))
    .replace('{min}', String(values['minimum']));
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'small';
    case 'too_big':
      return issue.origin === 'string' ? 'long' : 'big';
    case 'invalid_value':
      return 'choice';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'number' : 'empty';
    case 'invalid_format':
      return FORMATS.find((format) => format === issue.format) ?? 'other';
    default:
      return 'other';
  }
}
