import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Templates } from '#documents';
import { projectRoot } from '#program';
import type { Problem } from './problem.js';

const PAGE = 'pages/problem/problem.hbs';
const templates = new Templates(new Map([[PAGE, readFileSync(join(projectRoot(), 'templates', PAGE), 'utf8')]]));

/** What may be shown with it: its style and fonts, and nothing else. */
export const PROBLEM_PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A problem for somebody who sits before a browser. */
export function problemPage({ title, detail, requestId }: Problem): string {
  return templates.render(PAGE, { title, detail, requestId });
}
