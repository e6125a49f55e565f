// jsreport in a process of its own, so that it has an event loop to itself. Started by jsreport.mjs, with which it speaks by
// messages: prints what it is told to and answers with the time that took, measured here, without the messages.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const part = (name) => require(`@jsreport/jsreport-${name}`);
const { settings, htmls } = await new Promise((resolve) => process.once('message', resolve));

const reporter = part('core')({
  discover: false,
  loadConfig: false,
  logger: { silent: true },
  tempDirectory: settings.temporaryFolder,
  // What costs time and is not needed to print: the sandbox around templates, the record of each report.
  trustUserCode: true,
  profiler: { defaultMode: 'disabled' },
  workers: { numberOfWorkers: settings.workers },
  extensions: {
    // One browser for each worker is jsreport's own default; more only wait for each other.
    'chrome-pdf': { strategy: 'chrome-pool', numberOfWorkers: 1, launchOptions: settings.launchOptions },
  },
});
for (const extension of ['handlebars', 'chrome-pdf']) reporter.use(part(extension)());
await reporter.init();

async function print(number) {
  const { content } = await reporter.render({
    template: { content: '{{{html}}}', engine: 'handlebars', recipe: 'chrome-pdf', chrome: settings.print },
    data: { html: htmls[number] },
  });
  return content;
}

const tasks = {
  async one([number]) {
    const start = performance.now();
    const pdf = await print(number);
    return { milliseconds: performance.now() - start, pdf: Buffer.from(pdf).toString('base64') };
  },
  async bulk(numbers) {
    const queue = numbers.values();
    const start = performance.now();
    const lanes = Array.from({ length: settings.workers * 2 }, async () => {
      for (const number of queue) await print(number);
    });
    await Promise.all(lanes);
    return { milliseconds: performance.now() - start };
  },
  async close() {
    await reporter.close();
    setImmediate(() => process.disconnect());
    return {};
  },
};

process.on('message', ({ task, numbers }) => {
  tasks[task](numbers).then(
    (answer) => process.send(answer),
    (error) => process.send({ problem: String(error.stack) }),
  );
});
process.send({});
