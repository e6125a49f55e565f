import type { Env } from '../environment/env.js';

/** Ends tracing; what was recorded and not yet sent is sent first. */
export type StopTracing = () => Promise<void>;

/**
 * Sends traces to the collector that the environment names (OpenTelemetry, OTLP over HTTP), or does nothing. Call it before anything
 * else starts. The SDK is loaded only when it is used: without a collector a span costs next to nothing.
 *
 * @param program what the traces are of: `workpact-server`
 */
export async function startTracing(env: Env, program: string): Promise<StopTracing> {
  const collector = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (collector === undefined) return () => Promise.resolve();
  const [
    api,
    { AsyncLocalStorageContextManager },
    { W3CTraceContextPropagator },
    { OTLPTraceExporter },
    resources,
    sdk,
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': program }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${collector.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}
