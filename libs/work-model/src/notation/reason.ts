import { distance } from 'fastest-levenshtein';
import { misread, quoted, understood, type Reading } from './problem.js';

const CODES = ['client-facing', 'coverage', 'collaboration', 'legal', 'equipment', 'other'] as const;

export interface Reason {
  readonly code: (typeof CODES)[number];
  readonly text: string | null;
}

/** Reads a reason code, or keeps other words as the text of `other`. A near miss of a code is refused, not kept as prose. */
export function readReason(text: string): Reading<Reason> {
  const code = CODES.find((candidate) => candidate === text);
  if (code) return understood({ code, text: null });
  if (text.trim() === '') return misread('value-invalid', 'the reason is empty', 'a reason code or your own words');
  const plain = text.toLowerCase().replaceAll(/[\s_]/g, '-');
  const meant = CODES.find((candidate) => text.length < 20 && distance(candidate, plain) <= 2);
  if (meant) return misread('value-unknown', `${quoted(text)} is not a reason code`, CODES.join(', '), meant);
  return understood({ code: 'other', text });
}
