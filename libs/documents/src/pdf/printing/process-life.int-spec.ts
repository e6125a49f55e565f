import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileEngine, type CompiledEngine } from '../specimen/child-program.js';
import { specimenDocument } from '../specimen/specimen-document.js';

describe('the printer and its process', () => {
  let engine: CompiledEngine;
  beforeAll(async () => (engine = await compileEngine()));
  afterAll(() => engine.remove());

  it('leaves no browser behind when the process is killed with SIGKILL', async () => {
    const child = await engine.start(`
      import { PdfPrinter } from './printing/pdf-printer.js';
      const printer = new PdfPrinter({ pages: 2 });
      await Promise.all([printer.print('<p>a</p>'), printer.print('<p>b</p>')]);
      console.log(printer.report().browser.processId);
      setInterval(() => void printer.print('<p>still at work</p>'), 20);
    `);
    const browser = Number(await firstOutput(child));
    const family = [browser, ...descendantsOf(browser)];
    expect(family.length).toBeGreaterThan(3); // zygotes, renderers, network service
    expect(family.every(isAlive)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (let waited = 0; waited < 8_000 && family.some(isAlive); waited += 50) await sleep(50);
    expect(family.filter(isAlive)).toEqual([]);
    // Nobody was left to clear up. A later run does, after a week; this test does at once.
    const profiles = readdirSync(tmpdir()).filter((entry) => entry.startsWith(`workpact-browser-${child.pid}-`));
    expect(profiles).toHaveLength(1);
    for (const profile of profiles) rmSync(join(tmpdir(), profile), { recursive: true });
  });

  it('lets the process end by itself after close', async () => {
    const child = await engine.start(`
      import { PdfPrinter } from './printing/pdf-printer.js';
      const printer = new PdfPrinter();
      await printer.print('<p>a</p>');
      await printer.close();
      console.log('closed');
    `);
    const ended = once(child, 'exit');
    expect(await firstOutput(child)).toBe('closed\n');
    expect(await ended).toEqual([0, null]);
  });

  it('makes the same bytes in two processes', async () => {
    const hashes = await Promise.all(
      ['first', 'second'].map(async (other) => {
        const child = await engine.start(`
          import { createHash } from 'node:crypto';
          import { PdfPrinter } from './printing/pdf-printer.js';
          import { toArchivalPdf } from './archive/to-archival-pdf.js';
          const printer = new PdfPrinter({ pages: 1 });
          if (${JSON.stringify(other)} === 'second') await printer.print('<table><tr><th>Warm-up<td>x</table>');
          const pdf = await toArchivalPdf(await printer.print(${JSON.stringify(specimenDocument())}), {
            title: 'Agreement', author: 'Clinic', subject: 'Role', keywords: ['a'], language: 'en',
            createdAt: new Date('2026-03-01T10:00:00Z'), documentId: 'x',
            attachments: [{ name: 'm.json', mimeType: 'application/json', description: 'Model', bytes: Buffer.from('{}'), relationship: 'Data' }],
          });
          await printer.close();
          console.log(createHash('sha256').update(pdf).digest('hex'));
        `);
        return firstOutput(child);
      }),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(hashes[1]).toBe(hashes[0]);
  });
});

async function firstOutput(child: ChildProcess): Promise<string> {
  const [chunk]: unknown[] = await once(child.stdout!, 'data');
  return String(chunk);
}

function descendantsOf(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((id) => statOf(id)?.parent === parent);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** A zombie has ended; it only waits for a parent to take note. */
function isAlive(id: number): boolean {
  const stat = statOf(id);
  return stat !== undefined && stat.state !== 'Z' && stat.state !== 'X';
}

function statOf(id: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
