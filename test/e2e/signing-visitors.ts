import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IssueAgreement, SealAgreement, SendAgreementMail, SendCode } from '#agreements';
import { RenderDocument } from '#document-library';
import { JobWorker, type JobHandler } from '#platform';
import { projectRoot } from '#program';
import { eventually } from './eventually.js';
import { ALWAYS, type AgreementAnswer } from './signing-installation.js';
import { wholeApp } from './whole-app.js';

const HANDLERS = [RenderDocument, IssueAgreement, SendAgreementMail, SendCode, SealAgreement];

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
}

type Form = Readonly<Record<string, string>>;

/** Somebody with a browser without a window, who sends whatever they like. */
export class VisitorByHand {
  private cookie = '';
  base = '';

  /** @param address of the server, which may be another one after a while */
  constructor(private readonly address: () => string) {}

  /** @param form sent as forms of pages are */
  async send(method: string, path: string, form?: Form, headers: Form = {}): Promise<PageAnswer> {
    const given = method === 'POST' && headers['sec-fetch-site'] === undefined && headers['origin'] === undefined;
    const answer = await fetch(`${this.address()}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(given ? { 'sec-fetch-site': 'same-origin' } : {}),
        ...headers,
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    const [kept = ''] = answer.headers.getSetCookie();
    if (kept !== '') this.cookie = kept.split(';')[0] ?? '';
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, text: bytes.toString('utf8'), bytes };
  }

  get(path = ''): Promise<PageAnswer> {
    return this.send('GET', `${this.base}${path}`);
  }

  /** Sends a form of their own page. */
  act(name: string, form: Form = {}, headers: Form = {}): Promise<PageAnswer> {
    return this.send('POST', `${this.base}/${name}`, form, headers);
  }

  /** Opens a link. @returns what a browser keeps: name, value and conditions of the cookie */
  async open(link: string): Promise<string> {
    const answer = await this.send('POST', link, {});
    this.base = answer.headers.get('location') ?? '';
    return answer.headers.getSetCookie().join();
  }
}

/** The server as it is started, listening, with a worker, and an organisation that sends agreements. */
export async function aSigningDoor(organisation: string) {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-signing-door-'));
  const whole = await wholeApp({ DATA_DIR: folder, LOG_LEVEL: 'debug', BASE_URL: 'http://localhost' });
  await whole.app.listen(0, '127.0.0.1');
  const address = await whole.app.getUrl();
  const worker = new JobWorker({ url: whole.db.appUrl, slots: 1, onError: () => undefined });
  await worker.start(HANDLERS.map((handler) => whole.app.get<JobHandler>(handler, { strict: false })));
  const { owner, tenantId } = await whole.found('Examples');
  await whole.db.owner.query('UPDATE organisation SET name = $2 WHERE id = $1', [tenantId, organisation]);
  const outbox = join(folder, 'outbox');
  let count = 0;

  const api = async (method: 'GET' | 'POST', path: string, payload?: object | string): Promise<AgreementAnswer> => {
    const type = typeof payload === 'string' ? { 'content-type': 'application/yaml' } : {};
    const headers = { ...owner.headers, ...type, 'if-match': '*' };
    const answer = await whole.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<AgreementAnswer>();
  };
  const mailsTo = (to: string): SentMail[] =>
    (existsSync(outbox) ? readdirSync(outbox) : [])
      .filter((name) => /^[^.].*\.json$/.test(name))
      .map((name): SentMail => JSON.parse(readFileSync(join(outbox, name), 'utf8')))
      .filter((mail) => mail.to === to)
      .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));

  return {
    folder,
    address,
    api,
    mailsTo,
    sql: async (text: string, values: unknown[] = []) => (await whole.db.owner.query(text, values)).rows,
    /** Everything that was logged. */
    logged: () => whole.log.join(''),
    visitor: () => new VisitorByHand(() => address),
    async publishedRole(edit: (text: string) => string = (text) => text): Promise<string> {
      const text = readFileSync(join(projectRoot(), 'examples/remote-engineer.yaml'), 'utf8');
      const { id } = await api('POST', '/roles', edit(text));
      await api('POST', `/roles/${id}/publish`, {});
      return id;
    },
    /** An agreement that is out, with two people of its own. */
    async sent(roleId: string, more: object = {}, called = 'Zoë Łukasiewicz') {
      count += 1;
      const [hire, company] = [`zoe-${count}@example.net`, `mara-${count}@example-works.example`];
      const parties = [
        { part: 'new-hire', displayName: called, email: hire, hours: ALWAYS },
        { part: 'company-signer', displayName: called, email: company, title: called, turn: 2, hours: ALWAYS },
      ];
      const { id } = await api('POST', '/agreements', { roleId, parties, ...more });
      await api('POST', `/agreements/${id}/send`);
      return { id, hire, company };
    },
    /** The newest link that was mailed to somebody. */
    linkTo: (to: string, kind = 'agree'): Promise<string> =>
      eventually(() =>
        mailsTo(to)
          .flatMap(({ text }) => new RegExp(`/${kind}/[\\w-]{43}`).exec(text)?.[0] ?? [])
          .at(0),
      ),
    async close(): Promise<void> {
      await worker.stop();
      await whole.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type SigningDoor = Awaited<ReturnType<typeof aSigningDoor>>;

/** Lets somebody in who then agrees to sign electronically and understands all of it. */
export async function reading(door: SigningDoor, to: string): Promise<VisitorByHand> {
  const visitor = door.visitor();
  await visitor.open(await door.linkTo(to));
  await visitor.act('consent', { agrees: 'yes' });
  await visitor.act('understood');
  return visitor;
}
