import { join } from 'node:path';
import type { Env } from '../environment/env.js';
import type { Mailer } from './mailer.js';
import { OutboxMailer } from './outbox-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** The mailer that the environment chooses: SMTP_URL, or the folder DATA_DIR/outbox. */
export function openMailer(env: Env): Mailer {
  if (env.SMTP_URL === undefined) return new OutboxMailer(join(env.DATA_DIR, 'outbox'), env.MAIL_FROM);
  return new SmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM });
}
