import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Mailer, mailText, type JobHandler } from '#platform';
import { BaseUrl } from '../access/base-url.js';
import { LOGIN_LINK_MINUTES, makeLoginLink } from './issue-login-link.js';
import { SEND_LOGIN_MAIL, type SendLoginMailInput } from './login-mail.job.js';

/** Makes a sign-in link and mails it. Tried again, it makes another: both are good, each once. */
@Injectable()
export class SendLoginMail implements JobHandler<SendLoginMailInput> {
  readonly kind = SEND_LOGIN_MAIL;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly baseUrl: BaseUrl,
  ) {}

  async handle({ userId }: SendLoginMailInput): Promise<void> {
    const made = await this.database.write({ tenantId: null, userId }, async (tx) => {
      const [user] = await tx.query<{ email: string; locale: string }[]>(
        'SELECT email, locale FROM app_user WHERE id = app_user()',
      );
      return user ? { user, path: await makeLoginLink(tx) } : null;
    });
    if (!made) return;
    const { user, path } = made;
    const values = { link: this.baseUrl.at(path), minutes: LOGIN_LINK_MINUTES, site: this.baseUrl.url.host };
    // The id of the mail must not give the link away: mail servers log it.
    const messageId = createHash('sha256').update(`mail of ${path}`).digest('hex');
    await this.mailer.send({ to: user.email, messageId, ...mailText('login-link', user.locale, values) });
  }
}
