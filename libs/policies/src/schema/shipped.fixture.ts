import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '#platform';
import type { PolicyTemplate } from './policy-template.js';
import { readPolicyTemplate } from './read-policy-template.js';

const FOLDER = join(projectRoot(), 'templates/policies');

/** Names of the templates that come with the product. */
export const SHIPPED = readdirSync(FOLDER)
  .map((file) => file.replace('.yaml', ''))
  .sort();

/** A template that comes with the product. */
export function shipped(name: string): PolicyTemplate {
  const read = readPolicyTemplate(parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults, null, 1)}`);
  return read.template;
}
