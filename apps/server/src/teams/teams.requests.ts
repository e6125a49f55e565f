import { z } from 'zod';

export const teamId = z.uuid();

export const teamFields = z
  .strictObject({
    name: z.string().trim().min(1).max(200).describe('Unlike any other team’s; capitals make no difference.'),
    parentId: z.uuid().nullable().default(null).describe('The team that this one belongs to.'),
  })
  .meta({ id: 'TeamFields' });
