import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { absentIsNull } from '../files/local-files.js';
import { composeMail } from './compose-mail.js';
import { MailUnavailable } from './mail-errors.js';
import { Mailer, type MailMessage } from './mailer.js';

const keptMail = z.object({
  /** The mail's `messageId`, and its name in `eml`. */
  id: z.string(),
  sentAt: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
/** A mail in the outbox, newest first in lists. `html` is foreign text to whoever shows it: sandbox it. */
export type KeptMail = z.output<typeof keptMail>;

/** Mails that the outbox keeps; it is for trying out, and must not fill a disk. */
const MOST_KEPT = 500;
const NAME = /^[A-Za-z0-9.-]{1,200}$/;

/**
 * Keeps mail in a folder instead of sending it, as `.eml` for mail programs and `.json` for pages. The folder holds sign-in links, so
 * only the user who runs Workpact may read it.
 */
export class OutboxMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  override async send(mail: MailMessage): Promise<void> {
    const { message } = await this.transport.sendMail(composeMail(mail, this.from));
    const { messageId: id, to, subject, text, html } = mail;
    const kept: KeptMail = { id, sentAt: new Date().toISOString(), to, subject, text, html };
    await this.writing(async () => {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      // The list reads the second, so a mail that is listed is complete. The same mail again takes its own place.
      await this.write(`${id}.eml`, message);
      await this.write(`${id}.json`, JSON.stringify(kept));
      await this.removeOldest();
    });
  }

  override async check(): Promise<void> {
    await this.writing(async () => {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await this.write('.check', '');
    });
  }

  /** Mails kept, newest first. */
  async outbox(): Promise<KeptMail[]> {
    const names = (await absentIsNull(readdir(this.folder))) ?? [];
    const texts = await Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .map((name) => absentIsNull(readFile(join(this.folder, name), 'utf8'))),
    );
    return texts
      .filter((text) => text !== null)
      .map((text) => keptMail.parse(JSON.parse(text)))
      .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  }

  /** The whole message as it would have gone out, or null. */
  async eml(id: string): Promise<Buffer | null> {
    return NAME.test(id) ? absentIsNull(readFile(join(this.folder, `${id}.eml`))) : null;
  }

  private async write(name: string, content: string | Buffer | Readable): Promise<void> {
    const half = join(this.folder, `.${randomUUID()}.half`);
    try {
      await writeFile(half, content, { mode: 0o600, flush: true });
      await rename(half, join(this.folder, name));
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  private async removeOldest(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.json'));
    if (names.length <= MOST_KEPT) return;
    for (const { id } of (await this.outbox()).slice(MOST_KEPT)) {
      await rm(join(this.folder, `${id}.json`), { force: true });
      await rm(join(this.folder, `${id}.eml`), { force: true });
    }
  }

  private async writing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw new MailUnavailable('the outbox folder cannot be written', { cause: error });
    }
  }
}
