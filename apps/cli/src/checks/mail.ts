import { join } from 'node:path';
import type { Env } from '#platform';
import { ok, warning, type CheckResult } from './check.js';
import { within } from './within.js';

const NAME = 'Mail';

/** Whether mail would be taken now. Nothing is sent. */
export async function checkMail(env: Env): Promise<CheckResult> {
  if (env.SMTP_URL === undefined) {
    const outbox = join(env.DATA_DIR, 'outbox');
    return warning(
      NAME,
      `SMTP_URL is not set: mail is kept in ${outbox} and goes to nobody`,
      'Set SMTP_URL and MAIL_FROM when others than you sign in.',
    );
  }
  const { host } = new URL(env.SMTP_URL);
  const fix =
    'Check SMTP_URL (smtp://user:password@host:587), and that this machine may reach that port; many networks close it.';
  const result = await within(NAME, fix, async () => {
    const { openMailer } = await import('#platform');
    await openMailer(env).check();
    return ok(NAME, `${host} would take mail`);
  });
  if (result.state !== 'ok' || !/@localhost\b/.test(env.MAIL_FROM)) return result;
  return warning(
    NAME,
    `${host} would take mail, but its sender is ${env.MAIL_FROM}`,
    'Set MAIL_FROM to an address of your domain, or mail counts as spam.',
  );
}
