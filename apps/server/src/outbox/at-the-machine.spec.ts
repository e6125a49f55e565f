import { isAtTheMachine } from './at-the-machine.js';

const asked = (remoteAddress: string, headers: Record<string, string>) =>
  // Only what is asked of a request is given.
  isAtTheMachine({ socket: { remoteAddress }, headers } as unknown as Parameters<typeof isAtTheMachine>[0]);

describe('a request', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.3.2.1', '127.0.0.1'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'LOCALHOST:3000'],
  ])('from %s for %s is made at the machine', (address, host) => {
    expect(asked(address, { host })).toBe(true);
  });

  it.each([
    ['192.0.2.1', 'localhost:3000', {}],
    ['2001:db8::1', 'localhost', {}],
    ['::ffff:192.0.2.1', 'localhost', {}],
    ['127.0.0.1', 'evil.example:3000', {}],
    ['127.0.0.1', 'localhost.evil.example', {}],
    ['127.0.0.1', '', {}],
    ['', 'localhost', {}],
    ['127.0.0.1', 'localhost', { 'x-forwarded-for': '192.0.2.1' }],
    ['127.0.0.1', 'localhost', { forwarded: 'for=192.0.2.1' }],
  ])('from %s for %s with %j is not', (address, host, more) => {
    expect(asked(address, { host, ...more })).toBe(false);
  });
});
