import { z } from 'zod';

/** In the address of a further page: after which row it begins. Anything else begins at the beginning. */
export const pageCursor = z.uuid().nullable().catch(null).default(null);
