import { z } from 'zod';
import { isoTime, pageOf } from '../http/index.js';

export const team = z
  .object({
    id: z.uuid(),
    name: z.string(),
    parentId: z.uuid().nullable(),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'Team' });

export const teamPage = pageOf(team, 'Teams');
