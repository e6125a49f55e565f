import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { projectRoot } from '#program';
import { parseRoleFile, type WorkModel } from '#work-model';
import { aRole } from '../../../../test/factories/a-role.js';
import { breakdownCsv } from './breakdown-csv.js';
import { breakdownPage, breakdownTable } from './breakdown-page.js';
import { dutyBreakdown } from './duty-breakdown.js';
import { breakdownSvg, NARROWEST, WIDEST } from './picture/breakdown-svg.js';
import { widthOf } from './picture/text-lines.js';
import { shownBreakdown, type ShownBreakdown } from './shown-breakdown.js';

function shown(model: WorkModel, language: 'en' | 'de' = 'en'): ShownBreakdown {
  return shownBreakdown(dutyBreakdown(model), language);
}

function example(name: string): WorkModel {
  const file = join(projectRoot(), 'examples', name);
  const read = parseRoleFile(readFileSync(file), { file });
  if (!read.ok) throw new Error('faults');
  return read.model;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a document, or an error when it is not well-formed XML. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}

const HOSTILE = aRole({
  role: { title: '<script>alert(1)</script> & "friends" ]]>' },
  sync: [
    {
      title: '=HYPERLINK("http://evil.example")',
      kind: 'meeting',
      days: 'MO',
      from: '9:00',
      to: '10:00',
      participants: ['a', '=1+1'],
    },
    {
      title: `Donaudampfschifffahrts${'elektrizitäten'.repeat(30)}`,
      kind: 'class',
      days: 'TU',
      from: '9:00',
      to: '10:00',
    },
  ],
  async: [
    { title: '+49 30 1234', due: 'FR 12:00', effort: '1 h', owner: '@everyone', channel: 'x' },
    { title: 'list; =cmd|x', due: 'FR 12:00', effort: '1 h' },
    { title: '-1 and "quotes", commas', due: 'ongoing' },
  ],
});

describe('a breakdown as CSV', () => {
  it('begins no cell as a formula, wherever a spreadsheet splits', () => {
    const csv = breakdownCsv(shown(HOSTILE));
    expect(csv.startsWith('\uFEFFId,Duty,')).toBe(true);
    for (const splitter of [/[,;\t\r\n]/u, /[;\t\r\n]/u]) {
      for (const cell of csv.split(splitter)) expect(cell.trim().replace(/^"+/u, '')).not.toMatch(/^[=+@]|^-\D/u);
    }
  });

  it('has a line for each duty, with numbers as numbers', () => {
    expect(breakdownCsv(shown(example('article-5-6-designer.yaml'))).split('\r\n')).toEqual([
      expect.stringContaining('Minutes a week,Counted minutes a week,Share of the week in %'),
      expect.stringMatching(
        /^office-day,Office day,set time,960,810,33\.8,"every Monday and Thursday, 9:00 am–5:00 pm",our office,team,Tomas Reyes,,/u,
      ),
      expect.stringMatching(/^kickoff,Weekly kickoff,set time,60,60,2\.5,/u),
      expect.stringMatching(/^review,Design review,set time,90,90,3\.8,/u),
      expect.stringMatching(/^client-projects,Client projects,own time,,,,date written in: project brief,/u),
      '',
    ]);
  });
});

describe('a breakdown as a picture', () => {
  it.each([NARROWEST, 390, 720, 1440, WIDEST])('has all text within a width of %i', (width) => {
    for (const model of [HOSTILE, example('article-5-6-designer.yaml'), example('remote-engineer.yaml')]) {
      for (const language of ['en', 'de'] as const) {
        for (const { name, attributes, text } of elementsOf(breakdownSvg(shown(model, language), width))) {
          if (name !== 'text') continue;
          const size = Number(attributes['font-size']);
          expect(size).toBeGreaterThanOrEqual(14);
          const end = Number(attributes['x']) + widthOf(text, size, attributes['font-weight'] === '600');
          expect(end).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('is an image with a name, and a description that says every duty', () => {
    const elements = elementsOf(breakdownSvg(shown(HOSTILE), 390));
    const [svg, title, desc] = elements;
    expect(svg).toMatchObject({
      name: 'svg',
      attributes: {
        role: 'img',
        lang: 'en',
        'aria-labelledby': title?.attributes['id'],
        'aria-describedby': desc?.attributes['id'],
      },
    });
    expect(title?.text).toBe('Duty breakdown: <script>alert(1)</script> & "friends" ]]>');
    for (const { title: duty } of [...HOSTILE.sync, ...HOSTILE.async]) expect(desc?.text).toContain(duty);
  });

  it('runs nothing, loads nothing, and needs no style', () => {
    const names = elementsOf(breakdownSvg(shown(HOSTILE), 390)).map(({ name, attributes }) => {
      expect(Object.keys(attributes).filter((key) => /^on|href|style/iu.test(key))).toEqual([]);
      return name;
    });
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'text', 'path']));
  });

  it('tells kinds apart without colour: solid, hatched, dotted, dashed', () => {
    const svg = breakdownSvg(
      shown(
        aRole({
          sync: [
            { title: 'Talk', kind: 'meeting', days: 'TU', from: '12:00', to: '15:00' },
            { title: 'Standby', kind: 'on-call', days: 'SA', from: '8:00', to: '20:00' },
          ],
          async: [{ title: 'Report', due: 'FR 17:00', effort: '10 h' }],
        }),
      ),
      720,
    );
    expect(svg).toMatch(/fill="#1d4f5c"/u);
    expect(svg).toMatch(/<path d="M[^"]*L[^"]*"[^>]*stroke-linecap="butt"/u);
    expect(svg).toMatch(/<path d="M[^"]*h0[^"]*"[^>]*stroke-linecap="round"/u);
    expect(svg).toMatch(/stroke-dasharray/u);
  });

  it('stands in a page beside a table that says the same', () => {
    const breakdown = shown(HOSTILE, 'de');
    const table = elementsOf(breakdownTable(breakdown));
    expect(table.filter(({ name }) => name === 'tr')).toHaveLength(1 + breakdown.duties.length);
    expect(
      table.filter(({ name, attributes }) => name === 'th' && attributes['scope'] === 'row').map(({ text }) => text),
    ).toEqual([...HOSTILE.sync, ...HOSTILE.async].map(({ title }) => title));
    expect(breakdownPage(breakdown, 390)).not.toContain('<script');
  });
});

describe('a breakdown in words', () => {
  it.each([
    [
      { days: 'MO, WE', from: '9:00', to: '12:00' },
      'every Monday and Wednesday, 9:00 am–noon',
      'Montag und Mittwoch, 9:00–12:00 Uhr',
    ],
    [
      { rrule: 'FREQ=MONTHLY;BYDAY=-1FR', from: '22:00', to: '6:00' },
      'on the last Friday of each month, 10:00 pm–6:00 am (the next day)',
      'am letzten Freitag jedes Monats, 22:00–6:00 Uhr (am Folgetag)',
    ],
    [{ date: '2026-03-02', from: '0:00', to: '24:00' }, 'March 2, 2026, all day', '2. März 2026, ganztägig'],
    [
      { days: 'daily', from: '9:00', to: '9:30', timeZone: 'Europe/Berlin' },
      'every day, 9:00 am–9:30 am, Berlin time',
      'jeden Tag, 9:00–9:30 Uhr, Ortszeit Berlin',
    ],
    [
      { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,-1', from: '9:00', to: '10:00' },
      expect.stringContaining('9:00 am–10:00 am'),
      'am 1. und letzten Tag jedes Monats, 9:00–10:00 Uhr',
    ],
    [
      { rrule: 'FREQ=YEARLY;BYMONTH=3,6;BYDAY=-1FR', from: '9:00', to: '10:00' },
      expect.any(String),
      'nach der Kalenderregel FREQ=YEARLY;BYMONTH=3,6;BYDAY=-1FR, 9:00–10:00 Uhr',
    ],
    [{}, 'no time given yet', 'noch keine Zeit genannt'],
  ])('says a set time %j as %s, in German %s', (times, english, german) => {
    const model = aRole({ sync: [{ title: 'Duty', kind: 'class', ...times }] });
    expect([shown(model).duties[0]?.when, shown(model, 'de').duties[0]?.when]).toEqual([english, german]);
  });

  it.each([
    ['FR 17:00', 'every Friday, by 5:00 pm', 'Freitag, bis 17:00 Uhr'],
    [
      'weekdays 24:00',
      'every weekday (Monday to Friday), by midnight (end of the day)',
      'Montag bis Freitag, bis 24:00 Uhr (Ende des Tages)',
    ],
    ['2026-03-06 12:00', 'by March 6, 2026, noon', 'bis 6. März 2026, 12:00 Uhr'],
    ['ongoing', 'ongoing, without a deadline', 'fortlaufend, ohne Frist'],
  ])('says a deadline %s as %s, in German %s', (due, english, german) => {
    const model = aRole({ async: [{ title: 'Duty', due }] });
    expect([shown(model).duties[0]?.when, shown(model, 'de').duties[0]?.when]).toEqual([english, german]);
  });
});
