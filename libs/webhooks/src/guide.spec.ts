import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { MOST_ATTEMPTS, pauseAfter } from './deliveries/attempts.js';
import { signature } from './sending/signature.js';

const guide = readFileSync(join(projectRoot(), 'docs/guide/webhooks.md'), 'utf8');
const snippet = guide.split('```js\n')[1]?.split('```')[0] ?? '';
const { isFromWorkpact } = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(snippet)}`)) as {
  isFromWorkpact: (signature: string, body: string, secret: string) => boolean;
};

const now = () => Math.floor(Date.now() / 1000);
const [SECRET, BODY] = ['wpwh_secret', '{"event":"role-published","title":"Köchin"}'];

describe('the guide to webhooks', () => {
  it('tells how to know what Workpact signed', () => {
    expect(isFromWorkpact(signature(SECRET, now(), BODY), BODY, SECRET)).toBe(true);
  });

  it.each<[string, string, string, string]>([
    ['another body', signature(SECRET, now(), BODY), `${BODY} `, SECRET],
    ['another secret', signature(SECRET, now(), BODY), BODY, 'wpwh_other'],
    ['another time', signature(SECRET, now(), BODY).replace(/t=\d/, 't=9'), BODY, SECRET],
    ['an old one', signature(SECRET, now() - 301, BODY), BODY, SECRET],
    ['one from the future', signature(SECRET, now() + 310, BODY), BODY, SECRET],
    ['none', '', BODY, SECRET],
    ['nonsense', 't=1,v1=zz', BODY, SECRET],
  ])('tells how to refuse %s', (_what, header, body, secret) => {
    expect(isFromWorkpact(header, body, secret)).toBe(false);
  });

  it('takes what is almost five minutes old', () => {
    expect(isFromWorkpact(signature(SECRET, now() - 290, BODY), BODY, SECRET)).toBe(true);
  });

  it('tells the pauses as they are', () => {
    const written = guide
      .split('\n')
      .find((line) => line.startsWith('| after the last by'))!
      .split('|')
      .slice(3, -1)
      .map((cell) => cell.trim());
    const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => pauseAfter(at + 1) ?? 0);
    expect(written).toEqual(
      pauses.map((seconds) => {
        if (seconds < 60) return `${seconds} s`;
        return seconds < 7200 ? `${seconds / 60} min` : `${Math.floor(seconds / 3600)} h`;
      }),
    );
    expect(pauseAfter(MOST_ATTEMPTS)).toBeNull();
    expect(Math.round(pauses.reduce((sum, pause) => sum + pause, 0) / 3600)).toBe(17);
  });
});
