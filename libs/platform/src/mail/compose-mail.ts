import type { SendMailOptions } from 'nodemailer';
import { MailRefused } from './mail-errors.js';
import type { MailMessage } from './mailer.js';

/** One mailbox: neither a list nor a name, so that no input can add a reader or a header. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u;
const MESSAGE_ID = /^[A-Za-z0-9.-]{1,200}$/;

/**
 * The message as nodemailer takes it.
 * @throws MailRefused when the address is not one
 */
export function composeMail(mail: MailMessage, from: string): SendMailOptions {
  if (!ADDRESS.test(mail.to)) throw new MailRefused('the recipient is not an e-mail address');
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: messageIdOf(mail, from),
    // Keeps holiday replies from coming back (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    attachments: (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    // Texts come from people; none of them may make this machine read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function messageIdOf({ messageId }: MailMessage, from: string): string {
  if (!MESSAGE_ID.test(messageId))
    throw new TypeError(`“${messageId}” cannot name a mail; use letters, digits, dots and hyphens.`);
  const domain = /@([^\s@<>]+?)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${messageId}@${domain}>`;
}
