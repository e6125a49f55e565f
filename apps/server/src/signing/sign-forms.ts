import { z } from 'zod';
import { ProductError } from '#platform';
import { agreementWishSchema, markSchema, type MarkWish } from '#agreements';

/** What a form of a page brought is not what the page asks for. */
export class FormIncomplete extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'form-incomplete';

  constructor() {
    super('Something in the form is missing or is not as it should be. Please look at it again.');
  }
}

/** @throws FormIncomplete */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body ?? {});
  if (!read.success) throw new FormIncomplete();
  return read.data;
}

const orNull = (schema: z.ZodType<string>) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null);

export const codeForm = z.object({ code: z.string().max(20) });
export const consentForm = z.object({ agrees: z.literal('yes'), shown: z.string().max(20).optional() });
export const understoodForm = z.object({ expectation: z.string().max(200).optional() });
export const askForm = z.object({
  expectation: z.string().max(200),
  text: z.string().trim().min(1).max(2000),
  day: orNull(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  start: orNull(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
});
export const declineForm = z.object({ reason: z.string().trim().min(1).max(2000) });
/** As senders name somebody: on one line, without what cannot be printed. */
const { displayName, email, title } = agreementWishSchema.shape.parties.element.shape;
export const delegateForm = z.object({
  displayName,
  email,
  title: orNull(title.unwrap().unwrap()),
});
export const confirmForm = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

const prepareForm = z.object({
  kind: z.enum(['typed', 'drawn', 'image']).default('typed'),
  text: z.string().max(200).optional(),
  strokes: z.string().max(1_900_000).optional(),
  image: z.string().max(1_900_000).optional(),
  intends: z.string().optional(),
});

/** What a form of the signing page asks for; null for what cannot be a signature. */
export function signatureWish(body: unknown): { readonly mark: MarkWish; readonly intends: boolean } | null {
  const form = prepareForm.safeParse(body);
  if (!form.success) return null;
  const { kind, text, strokes, image, intends } = form.data;
  const mark = markSchema.safeParse(
    kind === 'typed' ? { kind, text } : kind === 'drawn' ? { kind, ...drawn(strokes) } : { kind, image },
  );
  return mark.success ? { mark: mark.data, intends: intends === 'yes' } : null;
}

function drawn(json: string | undefined): object {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
