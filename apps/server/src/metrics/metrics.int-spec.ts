import { newId } from '#platform';
import { aCaller, anExampleApp } from '../http/testing/example-app.fixture.js';
import { MetricsModule } from './metrics.module.js';

const owner = aCaller('owner', newId(), ['roles:read']);

test('requests are counted by the pattern of their route, never by their address', async () => {
  const example = await anExampleApp({ imports: [MetricsModule] });
  const id = newId();
  await example.app.inject({ method: 'GET', url: `/api/v1/notes/${id}`, headers: owner.headers });
  await example.app.inject({ method: 'GET', url: `/nothing/${id}` });
  const { body, headers } = await example.app.inject({ method: 'GET', url: '/metrics' });
  await example.close();
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const count = 'workpact_http_request_duration_seconds_count';
  expect(body).toContain(`${count}{method="GET",route="/api/v1/notes/:noteId",status="404"} 1`);
  expect(body).toContain(`${count}{method="GET",route="none",status="404"} 1`);
  expect(body).toMatch(/workpact_database_connections\{state="idle"\} [1-9]/);
  expect(body).toContain('workpact_process_cpu_seconds_total');
  expect(body).not.toContain(id);
});

test('without a token only programs of this machine may read, and nobody through a proxy', async () => {
  const example = await anExampleApp({ imports: [MetricsModule] });
  const from = async (remoteAddress: string, headers = {}) =>
    (await example.app.inject({ method: 'GET', url: '/metrics', remoteAddress, headers })).statusCode;
  const statuses = [
    await from('127.0.0.1'),
    await from('203.0.113.7'),
    await from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }),
  ];
  await example.close();
  expect(statuses).toEqual([200, 404, 404]);
});

test('with a token whoever has it may read, and nobody else', async () => {
  const token = 'a-token-of-prometheus';
  const example = await anExampleApp({ imports: [MetricsModule], env: { METRICS_TOKEN: token } });
  const by = async (authorization?: string) =>
    (await example.app.inject({ method: 'GET', url: '/metrics', headers: authorization ? { authorization } : {} }))
      .statusCode;
  const statuses = [await by(`Bearer ${token}`), await by('Bearer a-token-of-somebody!'), await by(token), await by()];
  await example.close();
  expect(statuses).toEqual([200, 404, 404, 404]);
});
