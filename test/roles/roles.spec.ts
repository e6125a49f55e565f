import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { formatFault, parseRoleFile, type WorkModel } from '#work-model';
import { EXPECTED as expected, FALSE_ALARMS as falseAlarms } from './tables.fixture.js';

const folder = join(projectRoot(), 'test/roles');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const roleFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const inputFiles = readdirSync(join(folder, 'inputs')).map((name) => `inputs/${name}`);

const rows = [expected, falseAlarms].flatMap((table) =>
  Object.entries(table).flatMap(([name, list]) => list.map((each) => ({ name, ...each }))),
);

function modelOf(name: string): WorkModel {
  const parsed = parseRoleFile(read(name), { file: name });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

/** Whether the model has a value there; null counts, because a pointer to something missing ends at its null. */
function has(model: unknown, pointer: string): boolean {
  let at = model;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = Reflect.get(at, key);
  }
  return true;
}

describe('the realistic roles', () => {
  it('are at least twenty-four', () => {
    expect(roleFiles.length).toBeGreaterThanOrEqual(24);
  });

  it.each(roleFiles)('%s is a role file', (name) => {
    expect(modelOf(name).role.title).not.toBe('');
  });

  it('each have their row in the table of expected findings, and so does each file of inputs', () => {
    expect(Object.keys(expected).toSorted()).toEqual([...roleFiles, ...inputFiles].toSorted());
  });

  it('are pointed at by both tables where they have something', () => {
    const astray = rows.filter(({ name, about }) => !has(modelOf(name.replace('inputs/', '')), about));
    expect(astray.map(({ name, about }) => `${name} ${about}`)).toEqual([]);
  });

  it('are at least a third without a finding that an employer must act on', () => {
    const wellMade = roleFiles.filter((name) => expected[name]?.every(({ severity }) => severity === 'info'));
    expect(wellMade.length).toBeGreaterThanOrEqual(roleFiles.length / 3);
  });

  it('have no finding that is both expected and a false alarm', () => {
    const keyOf = (table: typeof expected) =>
      Object.entries(table).flatMap(([name, list]) => list.map(({ rule, about }) => `${name} ${rule} ${about}`));
    const wanted = new Set(keyOf(expected));
    expect(keyOf(falseAlarms).filter((key) => wanted.has(key))).toEqual([]);
  });
});
