import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '#program';
import { aDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, end } from '../installation.js';
import { ALWAYS } from '../signing-installation.js';
import { VisitorByHand, type SentMail } from '../signing-visitors.js';
import { anOrganisation, signedIn } from './organisation.js';
import { withoutPauses } from './retries.js';

const LOCK = 4712;
/** What makes a killed signing go on. */
const JOBS = ['issue-agreement', 'seal-agreement', 'send-agreement-mail'];

export type Mortal = 'server' | 'worker';

export interface Signing {
  readonly id: string;
  readonly hire: string;
  readonly company: string;
}

interface AgreementAnswer {
  readonly id: string;
  readonly state: string;
  readonly files: readonly { readonly kind: string; readonly position: number }[];
}

interface EventsAnswer {
  readonly events: readonly { readonly fact: string }[];
  readonly fault: unknown;
}

/** An installation on one machine whose server and worker die and are started again, and those who sign by it. */
export async function aMortalInstallation() {
  const db = await aDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'workpact-signing-killed-'));
  // Each mail that is held keeps another of its agreement waiting, and others must go on beside them.
  const installation = await anInstallation({
    DATABASE_URL: db.appUrl,
    DATA_DIR: folder,
    RATE_LIMITS: 'false',
    WORKER_SLOTS: '6',
  });
  const addresses = [installation.servers[0]?.address ?? ''];
  const living = { server: installation.servers.at(-1), worker: installation.workers.at(-1) };
  const owner = await signedIn(db.database, (await anOrganisation(db.database)).email, addresses);
  const text = readFileSync(join(projectRoot(), 'examples/remote-engineer.yaml'), 'utf8');
  const role = await owner.post<{ id: string; revision: number }>('/api/v1/roles', { text, teamId: null });
  await owner.post(`/api/v1/roles/${role.id}/publish`, { note: null }, { etag: `"${role.revision}"` });
  const hasteners = JOBS.map((kind) => withoutPauses(db.owner, kind));
  let count = 0;

  const linkTo = (to: string): Promise<string> =>
    eventually(() =>
      mailsTo(to)
        .flatMap(({ text: words }) => /\/agree\/[\w-]{43}/.exec(words)?.[0] ?? [])
        .at(0),
    );
  // Read once each: many wait for their mail at the same time.
  const read = new Map<string, SentMail>();
  const mailsTo = (to: string): SentMail[] => {
    const outbox = join(folder, 'outbox');
    for (const name of existsSync(outbox) ? readdirSync(outbox) : []) {
      if (!/^[^.].*\.json$/.test(name) || read.has(name)) continue;
      const mail: SentMail = JSON.parse(readFileSync(join(outbox, name), 'utf8'));
      read.set(name, mail);
    }
    return [...read.values()]
      .filter((mail) => mail.to === to)
      .sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
  };

  return {
    db,
    mailsTo,
    get: <T>(path: string): Promise<T> => owner.get<T>(`/api/v1${path}`),
    fetched: async (path: string): Promise<Buffer> =>
      Buffer.from(await (await fetch(`${addresses[0]}${path}`)).arrayBuffer()),
    /** An agreement that is out. */
    async sent(): Promise<Signing> {
      count += 1;
      const [hire, company] = [`zoe-${count}@example.net`, `mara-${count}@example-works.example`];
      const parties = [
        { part: 'new-hire', displayName: 'Zoë Łukasiewicz', email: hire, hours: ALWAYS },
        { part: 'company-signer', displayName: 'Mara Quinn', email: company, title: 'Head', turn: 2, hours: ALWAYS },
      ];
      const { id } = await owner.post<AgreementAnswer>('/api/v1/agreements', { roleId: role.id, parties });
      await owner.post(`/api/v1/agreements/${id}/send`, undefined, { etag: '*' });
      return { id, hire, company };
    },
    /** Opens, reads and looks at what they would sign. @returns what presses the last button: null when nobody answers */
    async aboutToSign(to: string): Promise<() => Promise<number | null>> {
      const visitor = new VisitorByHand(() => addresses[0] ?? '');
      await visitor.open(await linkTo(to));
      await visitor.act('consent', { agrees: 'yes' });
      await visitor.act('understood');
      await visitor.act('prepare', { text: 'Signed', intends: 'yes' });
      const [, digest = ''] = /name="digest" value="([0-9a-f]{64})"/.exec((await visitor.get('/confirm')).text) ?? [];
      return () =>
        visitor.act('confirm', { digest }).then(
          ({ status }) => status,
          () => null,
        );
    },
    async kill(apps: readonly Mortal[]): Promise<void> {
      await Promise.all(
        apps.map(async (app) => {
          const dying = living[app]?.process;
          if (dying !== undefined) await end(dying, 'SIGKILL');
        }),
      );
    },
    async startAgain(apps: readonly Mortal[]): Promise<void> {
      await Promise.all(
        apps.map(async (app) => {
          const born = await installation.add(app);
          living[app] = born;
          if (app === 'server') addresses[0] = born.address;
        }),
      );
    },
    async close(): Promise<void> {
      for (const stop of hasteners) await stop();
      await installation.stop();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type MortalInstallation = Awaited<ReturnType<typeof aMortalInstallation>>;

/** Stops whoever is about to write one of these events: everything before it is done, and nothing of its transaction holds. */
export async function holdEvents(
  { db }: MortalInstallation,
  events: readonly { readonly id: string; readonly fact: string }[],
) {
  const owner = new Client({ connectionString: db.ownerUrl });
  await owner.connect();
  const held = events.map(({ id, fact }) => `NEW.agreement_id = '${id}' AND NEW.fact = '${fact}'`).join(' OR ');
  await owner.query(`
    SELECT pg_advisory_lock(${LOCK});
    CREATE OR REPLACE FUNCTION held_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(${LOCK}); RETURN NEW; END $$;
    CREATE TRIGGER held_event BEFORE INSERT ON agreement_event FOR EACH ROW WHEN (${held}) EXECUTE FUNCTION held_event();`);
  const waiting = `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND NOT granted`;
  return {
    /** Resolves when all of them have been reached. */
    reached: () =>
      eventually(async () => {
        const { rows } = await owner.query<{ count: number }>(waiting);
        return rows[0]?.count === events.length ? true : undefined;
      }, 60),
    async release() {
      await owner.query(`SELECT pg_advisory_unlock(${LOCK})`);
      await owner.query('DROP TRIGGER held_event ON agreement_event');
      await owner.end();
    },
  };
}

/** What is to be the same, however often and wherever it was killed. */
export async function whatCameOf(at: MortalInstallation, { id, hire, company }: Signing) {
  const { files } = await eventually(async () => {
    const agreement = await at.get<AgreementAnswer>(`/agreements/${id}`);
    return agreement.state === 'delivered' ? agreement : undefined;
  }, 60);
  const { events, fault } = await at.get<EventsAnswer>(`/agreements/${id}/events`);
  const happened = (fact: string): number => events.filter((event) => event.fact === fact).length;
  const sealedMails = (to: string): SentMail[] =>
    at.mailsTo(to).filter(({ text: words }) => /\/signed\/[\w-]{43}/.test(words));
  const opened = async ({ text: words }: SentMail): Promise<readonly [number, number]> =>
    signaturesIn(await at.fetched(`${/\/signed\/[\w-]{43}/.exec(words)?.[0] ?? ''}/document.pdf`));
  const [first] = sealedMails(hire);
  const certificate = /\/signed\/[\w-]{43}/.exec(first?.text ?? '')?.[0] ?? '';
  return {
    fault,
    files: files.map(({ kind }) => kind),
    happened: Object.fromEntries(ONCE.map((fact) => [fact, happened(fact)])),
    certificate: signaturesIn(await at.fetched(`${certificate}/certificate.pdf`)),
    mails: await Promise.all([hire, company].map((to) => Promise.all(sealedMails(to).map(opened)))),
  };
}

const ONCE = ['agreement-signed', 'agreement-countersigned', 'agreement-sealed', 'agreement-delivered'];

/** How many signatures poppler finds valid, and how many there are. */
function signaturesIn(pdf: Buffer): readonly [valid: number, all: number] {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-signatures-'));
  const file = join(folder, 'signed.pdf');
  writeFileSync(file, pdf);
  try {
    const told = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    return [told.match(/Signature is Valid/g)?.length ?? 0, told.match(/^Signature #/gm)?.length ?? 0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
