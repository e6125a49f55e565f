import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJobDescription } from '#intake';
import { projectRoot } from '#program';
import { parseRole } from '#work-model';
import type { PageReader } from '../../pages/index.js';
import { confirmedRole, openIn } from './confirmed.js';
import { proposalInWords } from './proposal-words.js';
import { descriptionWords } from './words.js';

const folder = join(projectRoot(), 'libs/intake/src/fixtures');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const reading = (name: string) => readJobDescription(readFileSync(join(folder, name), 'utf8'));
const reader = { language: 'en' } as PageReader;
const say = descriptionWords('en');
const FIELDS = { title: 'Role', engagement: 'employee', legalName: 'Example Works Ltd' };

function answers(read: ReturnType<typeof reading>): Record<string, string> {
  return Object.fromEntries(
    read.proposals.flatMap((one) => {
      const open = openIn(one);
      return [
        ...(open.duty ? [[`duty-${one.id}`, 'presence']] : []),
        ...(open.audience ? [[`audience-${one.id}`, 'team']] : []),
        ...(open.mode ? [[`mode-${one.id}`, 'async']] : []),
      ];
    }),
  );
}

describe.each(names)('%s', (name) => {
  const read = reading(name);
  const confirmed = read.proposals.map(({ id }) => id);

  it('becomes a readable role of what was ticked and answered', () => {
    const parsed = parseRole(confirmedRole(reader, read, { ...FIELDS, ...answers(read), confirmed }, say));
    expect(parsed.ok ? [] : parsed.faults).toEqual([]);
  });

  it('is said in words for each proposal, in both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const words = read.proposals.map((one) => proposalInWords(one, descriptionWords(language), (day) => day));
      expect(words.filter((text) => text === '' || /undefined|null|\{/u.test(text))).toEqual([]);
    }
  });
});

it('asks for what a role file must know of what is ticked, and only of that', () => {
  const read = readJobDescription(
    'Team assistant\n\nDuties\n- Front office every Monday at 9 am.\n- Email is answered within 4 hours.\n',
  );
  const open = read.proposals.filter((one) => Object.values(openIn(one)).includes(true)).map(({ id }) => id);
  expect(open.length).toBeGreaterThan(0);
  const given = (confirmed: readonly string[]) => () => confirmedRole(reader, read, { ...FIELDS, confirmed }, say);
  expect(given([])).not.toThrow();
  expect(given(open)).toThrow('Some fields are empty or do not fit.');
});

it('makes a role of nothing but its name when nothing is ticked', () => {
  const [name = ''] = names;
  expect(confirmedRole(reader, reading(name), { ...FIELDS, confirmed: undefined }, say)).toEqual({
    workpact: 1,
    language: reading(name).language,
    organisation: { legalName: 'Example Works Ltd' },
    role: { title: 'Role', engagement: 'employee' },
  });
});
