import { environment } from '#platform';
import { checkAddress } from './address.js';
import { ok } from './check.js';
import { judgeClock } from './clock.js';
import { judgeQueue } from './queue.js';
import { judgeKeys, judgeStamps } from './seals.js';
import { checkSettings } from './settings.js';
import { within } from './within.js';

describe('the settings', () => {
  it('are told with all their faults at once, and without their values', async () => {
    const { results, env } = await checkSettings({
      PORT: '70000',
      SECRET_KEY: 'hunter2',
      S3_ENDPOINT: 'http://s3:9000',
    });
    expect(env).toBeNull();
    expect(results.map(({ state, found }) => `${state} ${found.split(' ')[0]}`)).toEqual([
      'fault PORT',
      'fault SECRET_KEY',
      'fault S3_BUCKET',
      'fault S3_ACCESS_KEY_ID',
      'fault S3_SECRET_ACCESS_KEY',
    ]);
    expect(JSON.stringify(results)).not.toContain('hunter2');
  });

  it('that are fine are named, never shown', async () => {
    const { results } = await checkSettings({ SMTP_URL: 'smtp://me:hunter2@mail.example.org', PATH: '/bin', PORT: '' });
    expect(results).toEqual([ok('Settings', 'set: SMTP_URL')]);
  });
});

describe('the address', () => {
  it.each([
    [{}, 'ok', 'for this machine'],
    [{ HOST: '0.0.0.0' }, 'warning', 'links in mail begin with http://localhost'],
    [{ BASE_URL: 'http://localhost:4680' }, 'ok', 'localhost'],
    [{ BASE_URL: 'http://127.0.0.1:4680' }, 'ok', '127.0.0.1'],
    [{ BASE_URL: 'http://127.0.0.1.example.org' }, 'warning', 'not encrypted'],
    [{ BASE_URL: 'http://work.example.org' }, 'warning', 'not encrypted'],
    [{ BASE_URL: 'https://work.example.org' }, 'warning', 'share its rate limit'],
    [{ BASE_URL: 'https://example.org/work', TRUST_PROXY: 'true' }, 'warning', 'the path /work'],
    [{ BASE_URL: 'https://work.example.org', TRUST_PROXY: 'true' }, 'ok', 'https://work.example.org'],
  ])('%j is %s', (settings, state, words) => {
    const result = checkAddress(environment(settings));
    expect(result.state).toBe(state);
    expect(result.found).toContain(words);
    expect(result.fix === null).toBe(state === 'ok');
  });
});

describe('the clock', () => {
  it.each([
    [0, 'ok', 'within 2 seconds'],
    [-1.9, 'ok', 'within 2 seconds'],
    [2, 'warning', '2 seconds behind'],
    [-29, 'warning', '29 seconds ahead of'],
    [30, 'fault', '30 seconds behind'],
    [-86_400, 'fault', '86400 seconds ahead of'],
  ])('with the database %d seconds ahead is %s', (ahead, state, words) => {
    const result = judgeClock(ahead);
    expect([result.state, result.found.includes(words)]).toEqual([state, true]);
  });
});

describe('the queue', () => {
  const idle = { dead: 0, waiting: 0, oldestSeconds: 0, workers: 2 };
  it.each([
    [idle, 'ok', '2 workers, 0 waiting jobs, 0 dead jobs'],
    [{ ...idle, workers: 0 }, 'warning', '0 workers'],
    [{ ...idle, workers: 0, waiting: 1, oldestSeconds: 4 }, 'fault', '1 waiting job (the oldest for 4 s)'],
    [{ ...idle, waiting: 9, oldestSeconds: 299 }, 'ok', '9 waiting jobs'],
    [{ ...idle, waiting: 9, oldestSeconds: 301 }, 'warning', 'the oldest for 301 s'],
    [{ ...idle, dead: 1 }, 'warning', '1 dead job'],
  ])('%j is %s', (state, judgement, words) => {
    const result = judgeQueue(state);
    expect(result.state).toBe(judgement);
    expect(result.found).toContain(words);
  });
});

describe('the keys of seals', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const fine = { organisations: 2, faults: new Map<string, number>(), firstEnd: new Date('2036-01-01'), tsas: [] };
  it.each([
    [null, 'ok', 'none yet'],
    [{ ...fine, organisations: 0, firstEnd: null }, 'ok', 'none yet'],
    [fine, 'ok', 'of 2 organisations, valid until 2036-01-01 at least'],
    [{ ...fine, organisations: 1, firstEnd: new Date('2027-01-20') }, 'warning', 'of 1 organisation, valid until'],
    [{ ...fine, faults: new Map([['It does not open.', 2]]) }, 'fault', 'It does not open. (2 times)'],
  ])('%j are %s', (health, state, words) => {
    const result = judgeKeys(health, now);
    expect([result.state, result.fix === null]).toEqual([state, state === 'ok']);
    expect(result.found).toContain(words);
  });

  it.each([
    [null, 'ok', 'prove no time'],
    [[{ host: 'tsa.example.org', why: null }], 'ok', 'tsa.example.org would stamp'],
    [
      [
        { host: 'tsa.example.org', why: null },
        { host: 'tsa.example.net', why: 'It is away.' },
      ],
      'fault',
      'tsa.example.net: It is away.',
    ],
  ])('with the authorities %j time stamps are %s', (tsas, state, words) => {
    const result = judgeStamps(tsas === null ? null : { tsas });
    expect(result.state).toBe(state);
    expect(result.found).toContain(words);
  });
});

describe('a check', () => {
  it('that never ends is a fault with its fix, in time', async () => {
    const result = await within('Files', 'Do this.', () => new Promise(() => undefined), 20);
    expect(result).toEqual({ name: 'Files', state: 'fault', found: 'no answer within 0.02 seconds', fix: 'Do this.' });
  });

  it('that throws is a fault with the first line of what it said', async () => {
    const result = await within('Files', 'Do this.', () =>
      Promise.reject(new AggregateError([new Error('away\nstack')])),
    );
    expect(result).toEqual({ name: 'Files', state: 'fault', found: 'Error: away', fix: 'Do this.' });
  });
});
