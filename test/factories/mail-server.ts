import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface MailServerOptions {
  readonly users?: Readonly<Record<string, string>>;
  /** Answers to RCPT TO, by address: `550 5.1.1 no such mailbox`. */
  readonly refuses?: Readonly<Record<string, string>>;
  readonly refusesSender?: string;
  readonly refusesContent?: string;
}

interface ReceivedMail extends ParsedMail {
  readonly raw: Buffer;
  readonly recipients: readonly string[];
}

/** A real mail server in this process. */
export async function aMailServer(options: MailServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: options.users === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username = '', password }, _session, done) => {
      if (options.users?.[username] === password) done(null, { user: username });
      else done(answering('535 5.7.8 wrong user name or password'));
    },
    onMailFrom: (_address, _session, done) => {
      done(options.refusesSender === undefined ? null : answering(options.refusesSender));
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = options.refuses?.[address];
      done(refusal === undefined ? null : answering(refusal));
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const take = async () => {
        const raw = await buffer(stream);
        if (options.refusesContent !== undefined) throw answering(options.refusesContent);
        received.push({ ...(await simpleParser(raw)), raw, recipients });
      };
      callbackify(take)(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { host: `127.0.0.1:${port}`, received, close };
}

function answering(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
