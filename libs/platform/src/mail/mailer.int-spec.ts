import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { aFolder } from '../files/scratch-folder.fixture.js';
import { MailRefused, MailUnavailable } from './mail-errors.js';
import { aMailServer } from '../../../../test/factories/mail-server.js';
import { mailText } from './mail-texts.js';
import type { MailMessage } from './mailer.js';
import { OutboxMailer } from './outbox-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const FROM = 'Workpact für alle <workpact@example.org>';
const MAIL: MailMessage = {
  to: 'jürgen@example.org',
  subject: 'Schöne Grüße: die Stelle „Köchin“ wartet – 你好',
  text: 'Ärger über Öl.\n\n.\nEin Punkt allein beendet nichts.',
  html: '<p lang="de">Ärger über Öl.</p>',
  messageId: '0199-4d2e',
  headers: { 'X-Workpact-Kind': 'test' },
  attachments: [{ filename: 'Übersicht.ics', contentType: 'text/calendar', content: Buffer.from('BEGIN:VCALENDAR') }],
};

let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});
async function aServer(options?: Parameters<typeof aMailServer>[0]) {
  const server = await aMailServer(options);
  closing.push(server.close);
  return server;
}
const mailerTo = (host: string, login = '') =>
  new SmtpMailer({ url: `smtp://${login}${host}`, from: FROM, timeoutMs: 500 });
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('a mail sent by SMTP', () => {
  it('arrives as it was written, umlauts and attachments included, at its one reader', async () => {
    const server = await aServer();
    await mailerTo(server.host).send(MAIL);
    const [mail] = server.received;
    expect(mail).toMatchObject({ subject: MAIL.subject, html: MAIL.html, recipients: [MAIL.to] });
    expect(mail!.text?.trim()).toBe(MAIL.text);
    expect(mail!.from?.value).toEqual([{ name: 'Workpact für alle', address: 'workpact@example.org' }]);
    expect(mail!.attachments).toMatchObject([{ filename: 'Übersicht.ics', contentType: 'text/calendar' }]);
    expect(mail!.attachments[0]?.content.toString()).toBe('BEGIN:VCALENDAR');
    expect(mail!.headers.get('x-workpact-kind')).toBe('test');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.raw.toString()).toContain('multipart/alternative');
  });

  it('has the same Message-ID whenever it is tried', async () => {
    const server = await aServer();
    const mailer = mailerTo(server.host);
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    expect(server.received.map(({ messageId }) => messageId)).toEqual(Array(2).fill('<0199-4d2e@example.org>'));
  });

  it('of every kind we write arrives in both languages', async () => {
    const server = await aServer();
    const values = { link: 'https://w.example.org/s/1?a=b&c=d', site: 'w.example.org', minutes: 15 };
    for (const language of ['en', 'de'])
      await mailerTo(server.host).send({ ...MAIL, ...mailText('login-link', language, values) });
    expect(server.received.map(({ subject }) => subject)).toEqual([
      'Your sign-in link for Workpact',
      'Ihr Anmeldelink für Workpact',
    ]);
    for (const { text, html } of server.received) {
      expect(text).toContain(values.link);
      expect(String(html)).toContain('href="https://w.example.org/s/1?a&#x3D;b&amp;c&#x3D;d"');
    }
  });

  it('to a mailbox that does not exist is refused for good, without its address in the error', async () => {
    const server = await aServer({ refuses: { 'gone@example.org': '550 5.1.1 <gone@example.org> no such mailbox' } });
    const error = await failure(mailerTo(server.host).send({ ...MAIL, to: 'gone@example.org' }));
    expect(error).toBeInstanceOf(MailRefused);
    expect(error).toMatchObject({ kind: 'invalid', isTemporary: false });
    expect(String(error)).toMatch(/550 .*no such mailbox/);
    expect(String(error)).not.toContain('gone@example.org');
  });

  it.each([
    ['a full mailbox', { refuses: { [MAIL.to]: '452 4.2.2 mailbox full' } }, /452 4.2.2 mailbox full/],
    ['a refused sender', { refusesSender: '550 5.7.1 not yours' }, /refuses the sender in MAIL_FROM/],
    ['a server that is busy', { refusesContent: '451 4.3.0 try later' }, /451 4.3.0 try later/],
  ])('meets %s: it is tried again later', async (_what, options, words) => {
    const server = await aServer(options);
    const error = await failure(mailerTo(server.host).send(MAIL));
    expect(error).toBeInstanceOf(MailUnavailable);
    expect(String(error)).toMatch(words);
  });

  it('whose content the server does not want is refused for good', async () => {
    const server = await aServer({ refusesContent: '554 5.6.0 looks like spam' });
    await expect(mailerTo(server.host).send(MAIL)).rejects.toThrow(MailRefused);
  });

  it('goes out with the right login; with a wrong one it waits until the login is mended', async () => {
    const server = await aServer({ users: { workpact: 'right' } });
    await mailerTo(server.host, 'workpact:right@').send(MAIL);
    expect(server.received).toHaveLength(1);
    const mailer = mailerTo(server.host, 'workpact:wrong@');
    for (const call of [mailer.send(MAIL), mailer.check()]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(MailUnavailable);
      expect(String(error)).toMatch(/user name or password in SMTP_URL/);
      expect(String(error)).not.toContain('wrong@');
    }
  });

  it('waits when nobody listens, and when somebody listens and says nothing', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    closing.push(() => new Promise((resolve) => silent.close(resolve)));
    for (const host of ['127.0.0.1:9', `127.0.0.1:${port}`]) {
      const error = await failure(mailerTo(host).send(MAIL));
      expect(error).toBeInstanceOf(MailUnavailable);
      expect(String(error)).toMatch(/cannot be reached/);
    }
  });

  it.each([
    'a@example.org, b@example.org',
    'Name <a@example.org>',
    'a@example.org\r\nBcc: b@example.org',
    'not an address',
    '',
  ])('goes to one address only: %j is none', async (to) => {
    const server = await aServer();
    await expect(mailerTo(server.host).send({ ...MAIL, to })).rejects.toThrow(MailRefused);
    expect(server.received).toEqual([]);
  });

  it('cannot be given headers by its subject', async () => {
    const server = await aServer();
    await mailerTo(server.host).send({ ...MAIL, subject: 'Hello\r\nBcc: thief@example.org' });
    expect(server.received[0]?.recipients).toEqual([MAIL.to]);
    expect(server.received[0]?.headers.has('bcc')).toBe(false);
  });

  it('says that it would go out', async () => {
    const server = await aServer();
    await expect(mailerTo(server.host).check()).resolves.toBeUndefined();
  });
});

describe('a mail kept in the outbox', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let outbox: string;
  let mailer: OutboxMailer;
  beforeEach(async () => {
    folder = await aFolder();
    outbox = join(folder.path, 'outbox');
    mailer = new OutboxMailer(outbox, FROM);
  });
  afterEach(() => folder.remove());

  it('is a whole message for mail programs', async () => {
    await mailer.send(MAIL);
    const mail = await simpleParser((await mailer.eml(MAIL.messageId))!);
    expect(mail).toMatchObject({ subject: MAIL.subject, html: MAIL.html, messageId: '<0199-4d2e@example.org>' });
    expect(mail.text?.trim()).toBe(MAIL.text);
  });

  it('is listed with the newest first, and once however often it is tried', async () => {
    expect(await mailer.outbox()).toEqual([]);
    for (const messageId of ['first', 'second', 'first']) {
      await mailer.send({ ...MAIL, messageId });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await mailer.outbox()).map(({ id }) => id)).toEqual(['first', 'second']);
    expect((await mailer.outbox())[0]).toMatchObject({
      to: MAIL.to,
      subject: MAIL.subject,
      text: MAIL.text,
      html: MAIL.html,
    });
  });

  it('is readable for the user who runs Workpact only, and no half of it is ever listed', async () => {
    await mailer.send(MAIL);
    expect((await stat(outbox)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(outbox)) {
      expect(name).toMatch(/^0199-4d2e\.(eml|json)$/);
      expect((await stat(join(outbox, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes room for new ones after five hundred', async () => {
    await mailer.send({ ...MAIL, messageId: 'model' });
    const model = JSON.parse(await readFile(join(outbox, 'model.json'), 'utf8')) as object;
    for (let at = 0; at < 500; at++) {
      const old = { ...model, id: `old-${at}`, sentAt: new Date(at * 1000).toISOString() };
      await writeFile(join(outbox, `old-${at}.json`), JSON.stringify(old));
    }
    await mailer.send({ ...MAIL, messageId: 'newest' });
    const kept = await mailer.outbox();
    expect(kept).toHaveLength(500);
    expect(kept.slice(0, 3).map(({ id }) => id)).toEqual(['newest', 'model', 'old-499']);
  });

  it('cannot be fetched by a name that leads out of the folder', async () => {
    await writeFile(join(folder.path, 'secret.eml'), 'secret');
    expect(await mailer.eml('../secret')).toBeNull();
    expect(await mailer.eml('nothing')).toBeNull();
  });

  it('waits while the folder cannot be written', async () => {
    await writeFile(outbox, 'a file in the place of the folder');
    await expect(mailer.send(MAIL)).rejects.toThrow(MailUnavailable);
    await expect(mailer.check()).rejects.toThrow(MailUnavailable);
    await chmod(outbox, 0o600);
    await rm(outbox);
    await expect(mailer.check()).resolves.toBeUndefined();
  });
});
