import type { PageProblem } from '../../pages/index.js';
import type { BuilderSay } from './words.js';

/** What went wrong as the builder says it. */
export function problemWords({ code, words }: PageProblem, say: BuilderSay): string {
  if (code === 'draft-changed') return say('conflict');
  return code === 'role-file-invalid' ? say('faulty') : words;
}
