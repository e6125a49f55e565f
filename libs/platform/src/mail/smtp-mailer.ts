import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail.js';
import { MailRefused, MailUnavailable } from './mail-errors.js';
import { Mailer, type MailMessage } from './mailer.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (upgrades to TLS where offered; `?requireTLS=true` insists) or `smtps://…:465`. */
  readonly url: string;
  readonly from: string;
  /** Longest silence of the mail server, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Mail servers greet slowly on purpose (against spam); half a minute is usual. */
const TIMEOUT_MS = 30_000;

/** Sends by SMTP, one connection a mail. */
export class SmtpMailer extends Mailer {
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const timeout = settings.timeoutMs ?? TIMEOUT_MS;
    this.transport = createTransport({
      url: settings.url,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      dnsTimeout: timeout,
    });
  }

  override async send(mail: MailMessage): Promise<void> {
    const message = composeMail(mail, this.settings.from);
    try {
      await this.transport.sendMail(message);
    } catch (error) {
      throw mailError(error, mail.to);
    }
  }

  override async check(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      throw mailError(error, '');
    }
  }
}

interface SmtpFailure {
  readonly code: string;
  readonly command: string;
  readonly status: number | null;
  /** The server's words, without the address: these errors are logged, and logs hold no personal data. */
  readonly words: string;
}

function mailError(error: unknown, recipient: string): MailRefused | MailUnavailable {
  const failure = smtpFailure(error, recipient);
  const answer = failure.words === '' ? failure.code : failure.words;
  if (failure.code === 'EAUTH') {
    return new MailUnavailable(`the mail server refuses the user name or password in SMTP_URL (${answer})`, {
      cause: error,
    });
  }
  // A refused sender is a fault of the set-up and concerns every mail; whoever sets it right wants those mails sent.
  if (failure.command === 'MAIL FROM') {
    return new MailUnavailable(`the mail server refuses the sender in MAIL_FROM (${answer})`, { cause: error });
  }
  const isForGood =
    failure.status !== null && failure.status >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(failure.code);
  if (isForGood) return new MailRefused(`the mail server answers “${answer}”`, { cause: error });
  if (failure.status !== null) return new MailUnavailable(`the mail server answers “${answer}”`, { cause: error });
  return new MailUnavailable(`the mail server in SMTP_URL cannot be reached (${failure.code})`, { cause: error });
}

function smtpFailure(error: unknown, recipient: string): SmtpFailure {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const [code, command, status, response] = ['code', 'command', 'responseCode', 'response'].map(read);
  const words = typeof response === 'string' ? response : '';
  return {
    code: typeof code === 'string' ? code : 'no code',
    command: typeof command === 'string' ? command : '',
    status: typeof status === 'number' ? status : null,
    words: (recipient === '' ? words : words.replaceAll(recipient, '…')).slice(0, 200),
  };
}
