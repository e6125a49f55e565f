import { z } from 'zod';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:00');

/** Hours of one day of the week in which mail may come, in the reader's zone. 1 is Monday. Ending before it begins, it goes past midnight. */
export const mailHoursSchema = z.strictObject({ day: z.int().min(1).max(7), from: clock, to: clock });
export type MailHours = z.output<typeof mailHoursSchema>;

/** Why mail to somebody does not arrive. */
export interface MailFault {
  /** The address as it was. */
  readonly address: string;
  /** What the mail server said. */
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
