import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Mailer, mailText, type JobHandler } from '#platform';
import { BaseUrl } from '../access/base-url.js';
import { newToken, tokenHash } from '../access/credential.js';
import { organisationSettings } from '../organisations/organisation-settings.js';
import { SEND_INVITATION, type SendInvitationInput } from './invitation.job.js';
import { INVITATION_DAYS } from './invitations.js';

interface InvitationRow {
  readonly email: string;
  readonly organisation: string;
  readonly settings: unknown;
  readonly inviter: string | null;
}

/** Mails an invitation. The secret of its link is made here and kept nowhere; tried again, the newest link is the good one. */
@Injectable()
export class SendInvitation implements JobHandler<SendInvitationInput> {
  readonly kind = SEND_INVITATION;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly baseUrl: BaseUrl,
  ) {}

  async handle({ tenantId, invitationId }: SendInvitationInput): Promise<void> {
    const token = newToken();
    const [invitation] = await this.database.write({ tenantId, userId: null }, async (tx) => {
      const [rows] = await tx.query<[InvitationRow[], number]>(
        `UPDATE invitation i SET token_hash = $3 FROM organisation o
          WHERE i.tenant_id = $1 AND i.id = $2 AND o.id = i.tenant_id
            AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
          RETURNING i.email, o.name AS organisation, o.settings, (SELECT u.name FROM app_user u WHERE u.id = i.invited_by) AS inviter`,
        [tenantId, invitationId, tokenHash(token)],
      );
      return rows;
    });
    // Revoked in the meantime, or too late.
    if (!invitation) return;
    const { email, organisation, inviter } = invitation;
    const { language = 'en' } = organisationSettings.parse(invitation.settings);
    const link = this.baseUrl.at(`/invitations/${token}`);
    const values = {
      link,
      organisation,
      inviter: inviter ?? organisation,
      days: INVITATION_DAYS,
      site: this.baseUrl.url.host,
    };
    // The id of the mail must not give the link away: mail servers log it.
    const messageId = createHash('sha256').update(`mail of ${link}`).digest('hex');
    await this.mailer.send({ to: email, messageId, ...mailText('invitation', language, values) });
  }
}
