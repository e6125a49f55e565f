import { z } from 'zod';
import { isoTime } from '../http/index.js';

export const deadJobs = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string().describe('What the job does, such as `render-document`.'),
        failedAt: isoTime,
        reason: z.string().describe('Why the last try failed.'),
      }),
    ),
  })
  .meta({ id: 'DeadJobs' });
