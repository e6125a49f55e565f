import { isIP } from 'node:net';
import { aReceiver } from '../receiver.fixture.js';
import { WebhookSender } from './webhook-sender.js';

let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeEach(async () => {
  receiver = await aReceiver();
});
afterEach(() => receiver.close());

const open = new WebhookSender({ allowPrivateAddresses: true, timeoutMs: 300 });
const guarded = new WebhookSender({ allowPrivateAddresses: false });
const to = (url: string) => ({ url, body: '{"a":"ü"}', headers: { 'x-test': 'yes' } });

describe('a webhook', () => {
  it('arrives whole, with its headers', async () => {
    expect(await open.post(to(receiver.url))).toEqual({ isDelivered: true, status: 200 });
    expect(receiver.received).toMatchObject([
      { body: '{"a":"ü"}', path: '/hooks', headers: { 'x-test': 'yes', 'content-type': 'application/json' } },
    ]);
  });

  it.each([201, 204, 299])('has arrived when the answer is %i', async (status) => {
    receiver.answer.status = status;
    expect(await open.post(to(receiver.url))).toEqual({ isDelivered: true, status });
  });

  it.each([400, 404, 410, 500, 503])('has not arrived when the answer is %i', async (status) => {
    receiver.answer.status = status;
    expect(await open.post(to(receiver.url))).toEqual({ isDelivered: false, status, reason: `It answered ${status}.` });
  });

  it('follows no redirect', async () => {
    receiver.answer.status = 307;
    receiver.answer.headers = { location: `${receiver.url}/elsewhere` };
    const outcome = await open.post(to(receiver.url));
    expect(outcome).toMatchObject({
      isDelivered: false,
      status: 307,
      reason: expect.stringContaining('redirects are not followed'),
    });
    expect(receiver.received).toHaveLength(1);
  });

  it('waits no longer than it may', async () => {
    receiver.answer.status = null;
    const outcome = await open.post(to(receiver.url));
    expect(outcome).toEqual({ isDelivered: false, status: null, reason: 'It did not answer in time.' });
  });

  it('waits no longer for a name that nobody answers either', async () => {
    const sender = new WebhookSender({
      allowPrivateAddresses: true,
      timeoutMs: 100,
      lookUp: () => new Promise(() => undefined),
    });
    expect(await sender.post(to('https://example.org/'))).toMatchObject({ reason: 'It did not answer in time.' });
  });

  it('to a port where nobody listens says so', async () => {
    expect(await open.post(to('http://127.0.0.1:9/'))).toEqual({
      isDelivered: false,
      status: null,
      reason: 'It could not be reached (ECONNREFUSED).',
    });
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '10.0.0.1',
  ])('does not go to %s', async (host) => {
    const outcome = await guarded.post(to(`https://${host}:${receiver.port}/`));
    expect(outcome).toEqual({
      isDelivered: false,
      status: null,
      reason: 'Not sent: the name leads to an address that is not on the open internet.',
    });
    expect(receiver.received).toEqual([]);
  });

  it('does not go to a public name that leads inside, nor to one of which only a part does', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['169.254.169.254'],
      ['93.184.216.34', '127.0.0.1'],
      ['::ffff:127.0.0.1'],
    ]) {
      const lookUp = () => Promise.resolve(addresses.map((address) => ({ address, family: isIP(address) })));
      const sender = new WebhookSender({ allowPrivateAddresses: false, lookUp });
      expect(await sender.post(to(`https://hooks.example.org:${receiver.port}/`))).toMatchObject({
        reason: expect.stringContaining('not on the open internet'),
      });
    }
    expect(receiver.received).toEqual([]);
  });

  it('connects to the address that was checked: the name is asked once', async () => {
    let asked = 0;
    const lookUp = () => Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '192.0.2.1', family: 4 }]);
    const sender = new WebhookSender({ allowPrivateAddresses: true, lookUp, timeoutMs: 1000 });
    expect(await sender.post(to(`http://nowhere.invalid:${receiver.port}/hooks`))).toMatchObject({ isDelivered: true });
    expect(asked).toBe(1);
    expect(receiver.received[0]?.headers.host).toBe(`nowhere.invalid:${receiver.port}`);
  });

  it('goes nowhere without encryption', async () => {
    expect(await guarded.post(to('http://example.org/'))).toMatchObject({
      reason: 'Not sent: the address does not begin with https:.',
    });
  });
});
