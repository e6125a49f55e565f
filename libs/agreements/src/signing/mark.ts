import { z } from 'zod';

const MOST_POINTS = 20_000;

const coordinate = z.number().min(-10_000).max(10_000);
const stroke = z
  .array(
    z.object({
      x: coordinate,
      y: coordinate,
      pressure: z.number().min(0).max(1).optional(),
      time: z.number().optional(),
    }),
  )
  .min(1);

/** How a signature looks. Drawn ones come as points: nothing in them can be anything but a line. */
export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), text: z.string().trim().min(1).max(100) }),
  z.strictObject({
    kind: z.literal('drawn'),
    width: z.number().min(10).max(10_000),
    height: z.number().min(10).max(10_000),
    strokes: z
      .array(stroke)
      .min(1)
      .max(500)
      .refine(
        (strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS,
        `has more than ${MOST_POINTS} points`,
      ),
  }),
  /** PNG or JPEG in base64. */
  z.strictObject({ kind: z.literal('image'), image: z.base64().max(1_400_000) }),
]);
export type MarkWish = z.output<typeof markSchema>;
