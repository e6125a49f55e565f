import type { AddressInfo } from 'node:net';
import S3rver from 's3rver';

/** An S3 server in this process, with one bucket. It speaks the protocol, but accepts wrong secrets. */
export async function anS3Server(
  folder: string,
): Promise<{ endpoint: string; bucket: string; close: () => Promise<void> }> {
  const bucket = 'workpact-test';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket }],
  });
  const { port }: AddressInfo = await server.run();
  return { endpoint: `http://127.0.0.1:${port}`, bucket, close: () => server.close() };
}
