// A worker that takes one job, tells its parent which, and never finishes it. Runs the built code, as real workers do.
import { z } from 'zod';
import { JobWorker } from '#platform';

const kind = { name: 'say-word', schema: z.object({ tenantId: z.string(), word: z.string() }) };
const worker = new JobWorker({ url: process.argv[2], slots: 1, onError: () => undefined });
await worker.start([
  {
    kind,
    handle: ({ word }) => {
      process.send(word);
      return new Promise(() => undefined);
    },
  },
]);
