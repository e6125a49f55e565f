import { wholeAppSubject } from './whole-app.js';
test('fills', async () => {
  const t = performance.now();
  const subject = await wholeAppSubject();
  console.log(performance.now() - t, subject.exercises.length, subject.private.length, subject.secret.length, subject.existing);
  console.log(subject.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).slice(0, 1500));
  const done = new Set(subject.exercises.map(({ method, path }) => `${method} ${path}`));
  const { openApiDocument } = await import('../../apps/server/src/http/openapi/openapi-document.js');
  const all = Object.entries(openApiDocument(subject.app).paths).flatMap(([p, i]) => Object.keys(i).map((m) => `${m.toUpperCase()} ${p}`));
  console.log(all.filter((o) => !done.has(o)), [...done].filter((o) => !all.includes(o)));
  await subject.close();
}, 200000);
