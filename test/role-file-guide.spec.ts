import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { formatFault, parseRoleFile } from '#work-model';

const GUIDE = readFileSync(new URL('../docs/guide/role-file.md', import.meta.url), 'utf8');
const BLOCKS = [...GUIDE.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);
const AROUND = {
  workpact: 1,
  organisation: { legalName: 'Example Ltd' },
  role: { title: 'Tester', engagement: 'employee' },
};

function faultsOf(block: string): string[] {
  const parts: unknown = parse(block);
  const file = stringify({ ...AROUND, ...Object(parts) }, { aliasDuplicateObjects: false });
  const parsed = parseRoleFile(file, { file: 'role-file.md' });
  return parsed.ok ? [] : parsed.faults.map(formatFault);
}

describe('the guide to the role file', () => {
  it('has an example for each section', () => {
    expect(BLOCKS.length).toBeGreaterThan(6);
  });

  it.each(BLOCKS.map((block) => [block.split('\n')[0], block] as const))(
    'shows what the parser reads: %s',
    (_first, block) => {
      expect(faultsOf(block)).toEqual([]);
    },
  );

  it('shows a fault as it is printed', () => {
    const file =
      'workpact: 1\norganisation: { legalName: A }\nrole:\n  title: T\n  engagement: employee\n  timeZone: EST\n';
    const parsed = parseRoleFile(file, { file: 'roles/front-desk.yaml' });
    const printed = parsed.ok ? [] : parsed.faults.map(formatFault);
    expect(GUIDE.replaceAll('\n', ' ')).toContain(printed[0]);
  });
});
