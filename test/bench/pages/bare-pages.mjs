// What pages are measured against: a bare Fastify that answers each address with the very bytes that Workpact answered.
import fastify from 'fastify';

const app = fastify({ logger: false });
const pages = new Map();
process.on('message', (given) => {
  for (const [path, html] of given) pages.set(path, html);
  process.send({ known: pages.size });
});
app.get('/*', (request, reply) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(pages.get(request.url)),
);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send({ ready: true });
