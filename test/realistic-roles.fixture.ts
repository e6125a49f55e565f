import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ALL_RULES, checkConfigSchema, checkInputsSchema, checkRole, resolveConfig, type CheckReport } from '#analysis';
import { projectRoot } from '#program';
import { canonicalHash, expectationsOf, formatFault, parseRoleFile, type WorkModel } from '#work-model';
import type { z } from 'zod';

/** Every example, and the roles of many trades and countries that were written to be checked. Folder/name without extension. */
export const REALISTIC_ROLES: readonly string[] = ['examples', 'test/roles'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replace('.yaml', '')}`)
    .sort(),
);

/** The day on which they are checked. */
const CHECK_DAY = '2026-11-23';

const RULES = resolveConfig(ALL_RULES, checkConfigSchema.parse({}));

export function realisticRole(name: string): WorkModel {
  const path = join(projectRoot(), `${name}.yaml`);
  const parsed = parseRoleFile(readFileSync(path), { file: path });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

export function reportOn(name: string): CheckReport {
  return checkRole(realisticRole(name), CHECK_OPTIONS);
}

export const CHECK_OPTIONS = { today: CHECK_DAY, rules: RULES };

/** Names of the roles for which there is more than a role file in `test/roles/inputs`. */
export const ROLES_WITH_INPUTS = readdirSync(join(projectRoot(), 'test/roles/inputs')).map(
  (file) => `test/roles/${file.replace('.yaml', '')}`,
);

/** What the inputs of a role add to its findings. */
export function reportWithInputsOn(name: string): CheckReport {
  const path = join(projectRoot(), name.replace('test/roles/', 'test/roles/inputs/'));
  const model = realisticRole(name);
  const written: unknown = parse(readFileSync(`${path}.yaml`, 'utf8'), (key, value: unknown) =>
    key === 'document' && value === 'current' ? documentOf(model) : value,
  );
  return checkRole(model, { ...CHECK_OPTIONS, inputs: checkInputsSchema.parse(written) });
}

/** `document: current` in a file of inputs: the document that is made from the role as it is. */
function documentOf(model: WorkModel): z.input<typeof checkInputsSchema>['document'] {
  return { modelHash: canonicalHash(model), statedIds: expectationsOf(model).map(({ id }) => id) };
}
