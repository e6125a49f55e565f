import type { Finding } from '#analysis';
import type { Fault } from '#work-model';
import { ROLE_FILE_RULE, type PlacedFinding, type Place } from './checked-file.js';

/** Faults that keep a file from being read as a role, as findings, so that every format shows them. */
export function faultFindings(faults: readonly Fault[], text: string): PlacedFinding[] {
  const lines = text.split('\n');
  return faults.map((fault) => ({
    finding: findingOf(fault),
    place: placeOf(fault, lines[fault.line - 1] ?? ''),
    second: null,
  }));
}

/** A file that cannot even be opened. */
export function unreadableFinding(why: string): PlacedFinding {
  const message = `The file cannot be read: ${why}.`;
  return { finding: { ...bare('unreadable', message), path: '', data: { why } }, place: null, second: null };
}

function findingOf({ code, pointer, message, expected, suggestion }: Fault): Finding {
  const sentences = [
    `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    expected === null ? null : `Expected ${expected}.`,
  ];
  const fixes = suggestion === null ? [] : [{ title: `Write: ${suggestion}`, patch: null, isSafe: false }];
  const said = sentences.filter((sentence) => sentence !== null).join(' ');
  return { ...bare(code, said), path: pointer, data: { code }, fixes };
}

function bare(messageId: string, message: string): Omit<Finding, 'path' | 'data'> {
  return { rule: ROLE_FILE_RULE, severity: 'error', messageId, message, fixes: [], sources: [] };
}

/** A fault knows where it begins; it ends with the word or the quoted text that begins there. */
function placeOf({ line, column }: Fault, text: string): Place {
  const rest = text.slice(column - 1);
  const [word = ''] = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[[{\]},]|[^\s,:#[\]{}"']+)/.exec(rest) ?? [];
  const length = Math.max(1, word.length);
  return { line, column, endLine: line, endColumn: column + length, isExact: true };
}
