import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { environment } from '../environment/environment.js';
import { startTracing } from './start-tracing.js';
import { traced } from './traced.js';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

describe('tracing', () => {
  const sent: { service: string; spans: SentSpan[] }[] = [];
  let collector: Server;
  let address: string;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
          const name = resource.attributes.find(({ key }: { key: string }) => key === 'service.name');
          for (const { spans } of scopeSpans) sent.push({ service: name.value.stringValue, spans });
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => {
      collector.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    collector.close();
  });

  it('records nothing and costs nothing without a collector', async () => {
    const stop = await startTracing(environment({}), 'test');
    await traced('outer', () => Promise.resolve());
    await stop();
    expect(sent).toEqual([]);
  });

  it('sends spans within spans to the collector, without words of errors', async () => {
    const stop = await startTracing(environment({ OTEL_EXPORTER_OTLP_ENDPOINT: address }), 'workpact-test');
    const work = traced('outer', () => traced('inner', () => Promise.reject(new Error('Ada’s salary'))));
    await expect(work).rejects.toThrow('salary');
    await stop();
    const [batch] = sent;
    expect(batch?.service).toBe('workpact-test');
    const [inner, outer] = batch?.spans ?? [];
    expect([inner?.name, outer?.name]).toEqual(['inner', 'outer']);
    expect(inner?.parentSpanId).toBe(outer?.spanId);
    expect(inner?.traceId).toBe(outer?.traceId);
    expect(JSON.stringify(sent)).not.toContain('salary');
  });
});
