// The part of the page benchmark that a browser takes: what it loads, what moves, what an edit costs.
import { cacheFolder } from '../../../dist/libs/documents/src/pdf/browser/cache-folder.js';
import { findBrowser } from '../../../dist/libs/documents/src/pdf/browser/find-browser.js';
import puppeteer from 'puppeteer-core';
import { gzipSync } from 'node:zlib';
import { median, rounded } from '../statistics.mjs';

const EDITS = 60;
const DUTIES = 200;

/** @param {{ address: string, cookie: string, paths: readonly string[], nameOf: (path: string) => string, roleId: string }} site */
export async function inBrowser({ address, cookie, paths, nameOf, roleId }) {
  const { executablePath, libraryPath } = await findBrowser(process.env, await cacheFolder(process.env));
  const env = { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) };
  const browser = await puppeteer.launch({ executablePath, headless: 'shell', args: ['--no-sandbox'], env });
  try {
    const [name, value] = cookie.split('=');
    await browser.setCookie({ name, value, domain: new URL(address).hostname });
    const loaded = {};
    for (const path of paths) loaded[nameOf(path)] = await whatLoads(browser, address + path);
    return { loaded, edit: await edits(browser, `${address}/roles/${roleId}/edit`) };
  } finally {
    await browser.close();
  }
}

async function whatLoads(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const bodies = [];
  page.on('response', (answer) => {
    if (['script', 'stylesheet'].includes(answer.request().resourceType())) bodies.push(answer.buffer());
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const shift = await page.evaluate(() => globalThis.shift);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 6 }).length);
  await page.close();
  return {
    compressedKilobytes: rounded(sizes.reduce((sum, size) => sum + size, 0) / 1000),
    layoutShift: rounded(shift),
  };
}

/** Moves one of 200 duties, over and over, and reads from the browser's own trace how long each frame's work was. */
async function edits(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.setOfflineMode(true);
  await page.$eval('week-grid', fillWeek, DUTIES);
  await page.focus('[role=gridcell][data-day="2"][data-row="20"]');
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.keyboard.down('Alt');
  for (let count = 0; count < EDITS; count++) {
    await page.keyboard.press(count % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.keyboard.up('Alt');
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  const frames = workOfEdits(trace.traceEvents);
  return {
    duties: DUTIES,
    edits: frames.length,
    medianMs: rounded(median(frames)),
    worstMs: rounded(Math.max(...frames)),
  };
}

/** Runs in the page: a week of so many duties, a quarter of an hour each, and one in the middle of the week to be moved. */
function fillWeek(grid, count) {
  const duties = Array.from({ length: count }, (_, index) => ({
    id: `duty-${index}`,
    title: `Duty ${index}`,
    kind: 'meeting',
    address: null,
    said: null,
  }));
  const stretches = duties.map(({ id }, index) => {
    const start = index === 0 ? 600 : ((index * 30) % 1380) + 15;
    return { duty: id, day: index === 0 ? 2 : index % 7, start, end: start + 30 };
  });
  grid.take({ duties, stretches });
}

/** For each key: what handling it, style, layout and paint took, in milliseconds, until the next one. */
function workOfEdits(events) {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const moves = keys.filter(({ dur }) => dur > 0).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid } = {}] = moves;
  const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  return moves.slice(1).map((key, index) => {
    const next = moves[index + 2]?.ts ?? Infinity;
    const after = main.filter(
      ({ name, ts }) =>
        ts > key.ts &&
        ts < next &&
        ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'].includes(name),
    );
    return (key.dur + after.reduce((sum, { dur }) => sum + (dur ?? 0), 0)) / 1000;
  });
}
