interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface MailMessage {
  /** One address, without a name. One mail has one reader, so nobody learns who else got it. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /**
   * Name of this mail, the same whenever the same job is tried again: letters, digits, dots and hyphens, for example the id of the
   * job. A try may have reached the server although its answer was lost; mailboxes show a message with a known id once.
   */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly MailAttachment[];
}

/** Hands mail on. It returns when the mail server (or the outbox) has taken responsibility for the message. */
export abstract class Mailer {
  /**
   * @throws MailUnavailable when trying again later may help
   * @throws MailRefused when this message will never be taken
   */
  abstract send(mail: MailMessage): Promise<void>;

  /**
   * Returns when mail would be taken now.
   * @throws MailUnavailable
   */
  abstract check(): Promise<void>;
}
