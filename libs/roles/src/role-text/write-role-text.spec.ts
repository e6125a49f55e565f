import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { openRoleFile, type WorkModel } from '#work-model';
import { roleTextOf } from './write-role-text.js';

const FILES = ['examples', 'test/roles'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

function opened(text: string, file = 'role.yaml') {
  const read = openRoleFile(text, { file });
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read;
}

describe('the text of a model', () => {
  it.each(FILES)('of %s is read as exactly that model', (file) => {
    const { model } = opened(readFileSync(join(projectRoot(), file), 'utf8'));
    const text = roleTextOf(model);
    expect(opened(text).model).toEqual(model);
    expect(text.startsWith('workpact: 1\n')).toBe(true);
  });

  it('is written into the text that is there, whose comments stay', () => {
    const text =
      '# ours\nworkpact: 1\norganisation: { legalName: A } # who\nrole:\n  title: B # what\n  engagement: employee\n';
    const { file, model } = opened(text);
    const changed: WorkModel = { ...model, role: { ...model.role, positions: 3 } };
    expect(roleTextOf(changed, file)).toBe(`${text}  positions: 3\n`);
    expect(roleTextOf(model, file)).toBe(text);
  });
});
