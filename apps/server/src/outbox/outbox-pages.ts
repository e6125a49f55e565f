import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Templates } from '#documents';
import type { KeptMail } from '#platform';
import { projectRoot } from '#program';

const FOLDER = join(projectRoot(), 'templates/pages/outbox');
const source = (name: string): string => readFileSync(join(FOLDER, `${name}.hbs`), 'utf8');
const templates = new Templates(
  new Map([
    ['partials/outbox-head.hbs', source('head')],
    ['pages/outbox/outbox.hbs', source('outbox')],
    ['pages/outbox/mail.hbs', source('mail')],
  ]),
);

export function outboxPage(mails: readonly KeptMail[]): string {
  return templates.render('pages/outbox/outbox.hbs', {
    title: 'Outbox',
    mails: mails.map(shown),
    isEmpty: mails.length === 0,
  });
}

export function mailPage(mail: KeptMail): string {
  return templates.render('pages/outbox/mail.hbs', { title: mail.subject, mail: shown(mail) });
}

function shown({ id, to, subject, text, sentAt }: KeptMail) {
  return { id, to, subject, text, sentAt, at: `${sentAt.slice(0, 10)} ${sentAt.slice(11, 16)} UTC` };
}
