import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../eventually.js';
import {
  aMortalInstallation,
  holdEvents,
  whatCameOf,
  type Mortal,
  type MortalInstallation,
  type Signing,
} from './killed-signing.js';

/** An event between the last button and the sealed document in all mailboxes. */
interface Point {
  /** Whose button it is that leads to it. */
  readonly who: 'hire' | 'company';
  readonly fact: string;
  /** Who writes it. */
  readonly by: Mortal;
}

/** Killed before it is written: all that its transaction did is undone, all before it stays. */
const BEFORE: readonly Point[] = [
  { who: 'hire', fact: 'agreement-signed', by: 'server' },
  { who: 'hire', fact: 'party-invited', by: 'server' },
  { who: 'company', fact: 'agreement-countersigned', by: 'server' },
  { who: 'company', fact: 'agreement-sealed', by: 'worker' },
  { who: 'company', fact: 'link-issued', by: 'worker' },
  { who: 'company', fact: 'mail-sent', by: 'worker' },
  { who: 'company', fact: 'agreement-delivered', by: 'worker' },
];
/** Killed when it has just been written: it holds, and whoever waits for it was not told. The first two are of one transaction. */
const AFTER = BEFORE.slice(1);
const USUAL_MS = 1500;
/** Moments after the last button at which everything dies, as it was drawn once: within what it usually takes. */
const MOMENTS_MS = ['one', 'another'].map(
  (name) => ((createHash('sha256').update(name).digest()[0] ?? 0) / 255) * USUAL_MS,
);

/** Somebody about to press the last button. */
interface Ready extends Signing {
  readonly head: number;
  readonly press: () => Promise<number | null>;
}

let at: MortalInstallation;

beforeAll(async () => {
  at = await aMortalInstallation();
}, 60_000);
afterAll(async () => {
  await at.close();
}, 60_000);

async function ready({ who }: Pick<Point, 'who'>): Promise<Ready> {
  const signing = await at.sent();
  const first = await at.aboutToSign(signing.hire);
  const press = who === 'hire' ? first : await next(signing, first);
  const query = 'SELECT max(sequence) AS head FROM agreement_event WHERE agreement_id = $1';
  const { rows } = await at.db.owner.query<{ head: number }>(query, [signing.id]);
  return { ...signing, press, head: rows[0]?.head ?? 0 };
}

async function next({ company }: Signing, first: () => Promise<number | null>): Promise<() => Promise<number | null>> {
  expect(await first()).toBe(303);
  return at.aboutToSign(company);
}

async function isWritten({ id, head }: Ready, fact: string): Promise<void> {
  const query = 'SELECT 1 FROM agreement_event WHERE agreement_id = $1 AND fact = $2 AND sequence > $3';
  await eventually(async () => ((await at.db.owner.query(query, [id, fact, head])).rowCount ? true : undefined));
}

/** Kills, starts again, and lets those press again who had no answer, as people do. */
async function killing(apps: readonly Mortal[], pressed: readonly Promise<unknown>[], all: readonly Ready[]) {
  await at.kill(apps);
  return async () => {
    await Promise.all(pressed);
    await at.startAgain(apps);
    for (const { press } of all) expect(await press()).toBe(303);
  };
}

async function killedBefore(points: readonly Point[], all: readonly Ready[]): Promise<void> {
  const events = points.map(({ fact }, index) => ({ id: all[index]?.id ?? '', fact }));
  const held = await holdEvents(at, events);
  const pressed = all.map(({ press }) => press());
  await held.reached();
  const goOn = await killing(['server', 'worker'], pressed, all);
  await held.release();
  await goOn();
}

async function killedAfter({ fact, by }: Point, one: Ready): Promise<void> {
  const pressed = one.press();
  await isWritten(one, fact);
  await (
    await killing([by], [pressed], [one])
  )();
}

async function killedWithin(momentMs: number, one: Ready): Promise<void> {
  const pressed = one.press();
  await pause(momentMs);
  await (
    await killing(['server', 'worker'], [pressed], [one])
  )();
}

const WHOLE = {
  fault: null,
  files: ['issued', 'signed', 'signed', 'sealed', 'certificate'],
  happened: { 'agreement-signed': 1, 'agreement-countersigned': 1, 'agreement-sealed': 1, 'agreement-delivered': 1 },
  certificate: [1, 1],
};

it('killed at any step between signing and delivered, there is one sealed document, one certificate and a whole chain', async () => {
  const company = { who: 'company' } as const;
  const points = [...BEFORE, ...AFTER, ...MOMENTS_MS.map(() => company)];
  const all = await Promise.all(points.map((point) => ready(point)));
  await killedBefore(BEFORE, all.slice(0, BEFORE.length));
  const later = all.slice(BEFORE.length);
  for (const [index, point] of AFTER.entries())
    for (const one of later.slice(index, index + 1)) await killedAfter(point, one);
  for (const [index, one] of later.slice(AFTER.length).entries()) await killedWithin(MOMENTS_MS[index] ?? 0, one);
  for (const [index, one] of all.entries())
    if (points[index]?.who === 'hire') expect(await (await at.aboutToSign(one.company))()).toBe(303);
  for (const [index, one] of all.entries()) {
    const { mails, ...came } = await whatCameOf(at, one);
    expect([index, came]).toEqual([index, WHOLE]);
    for (const toOne of mails) {
      // A worker that dies between handing a mail on and noting it hands it on again, by the same Message-ID: mailboxes show it once.
      expect([index, toOne.length]).toEqual([index, 1]);
      for (const signatures of toOne) expect([index, signatures]).toEqual([index, [4, 4]]);
    }
  }
}, 150_000);
