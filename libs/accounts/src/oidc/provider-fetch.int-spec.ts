import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { providerFetch } from './provider-fetch.js';

describe('asking a server whose address a customer entered', () => {
  let server: Server;
  let port: number;
  const asked: string[] = [];
  const get = (url: string, allowPrivateAddresses: boolean): Promise<Response> =>
    providerFetch(allowPrivateAddresses)(url, { method: 'GET', headers: {}, body: undefined, redirect: 'manual' });

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/large') return void response.end(Buffer.alloc(2_000_000));
      if (request.url === '/away') return void response.writeHead(302, { location: '/metadata' }).end();
      return void response.end('inside');
    });
    await new Promise<void>((resolve) => void server.listen(0, resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => void server.close(resolve)));

  it.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1'])(
    'does not reach this machine as %s',
    async (host) => {
      asked.length = 0;
      await expect(get(`http://${host}:${port}/`, false)).rejects.toThrow('not on the open internet');
      expect(asked).toEqual([]);
    },
  );

  it('reaches it where the installation allows that', async () => {
    expect(await (await get(`http://localhost:${port}/`, true)).text()).toBe('inside');
  });

  it('follows no redirect, and reads no more than a megabyte', async () => {
    expect((await get(`http://localhost:${port}/away`, true)).status).toBe(302);
    await expect(get(`http://localhost:${port}/large`, true)).rejects.toThrow('more than a megabyte');
  });
});
