import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';

/** The page of a rule, in Markdown. Its title line is `# <id>`. @throws Error when there is no such rule */
export function rulePage(id: string): string {
  return readFileSync(join(projectRoot(), 'libs/analysis/src/rules', id, `${id}.md`), 'utf8');
}
