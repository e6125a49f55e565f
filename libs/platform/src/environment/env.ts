import { z } from 'zod';

const DAY_SECONDS = 86_400;

const optionalUrl = (protocols: RegExp, example: string) =>
  z
    .url({ protocol: protocols, error: `is not an address of the form ${example}` })
    .optional()
    .meta({ example });

/**
 * Everything that can be set from outside. Each description is what `.env.example` prints above the name; an empty value is the same
 * as none.
 */
export const envSchema = z
  .object({
    DATABASE_URL: optionalUrl(/^postgres(ql)?$/, 'postgres://workpact_server:secret@db:5432/workpact').describe(
      'Postgres 15 or newer, as a user that owns nothing and cannot bypass row-level security. Empty: an embedded Postgres is started in DATA_DIR.',
    ),
    DATABASE_OWNER_URL: optionalUrl(/^postgres(ql)?$/, 'postgres://workpact_owner:secret@db:5432/workpact').describe(
      'The same database as its owner. Only `workpact migrate`, `backup` and `restore` use it.',
    ),
    DATABASE_POOL: z.coerce
      .number()
      .int()
      .min(2)
      .max(200)
      .default(16)
      .describe('Most connections that one process opens.'),
    DATA_DIR: z
      .string()
      .default('data')
      .describe('Folder for what is kept on this machine: embedded database, files, outbox, keys.'),
    HOST: z.string().default('127.0.0.1').describe('Address to listen on. 0.0.0.0 behind a proxy or in a container.'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4680).describe('Port to listen on.'),
    BASE_URL: optionalUrl(/^https?$/, 'https://workpact.example.org').describe(
      'Address people open, as they see it. Empty: the address listened on.',
    ),
    TRUST_PROXY: z
      .stringbool()
      .default(false)
      .describe('Believe X-Forwarded-For and X-Forwarded-Proto. Only behind a proxy that sets them.'),
    SECRET_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'is not 32 bytes in hexadecimal (make one: openssl rand -hex 32)')
      .optional()
      .describe(
        'Seals secrets in the database; 64 hexadecimal digits, the same on every server. Empty: made and kept in DATA_DIR.',
      ),
    SESSION_SECONDS: z.coerce
      .number()
      .int()
      .min(300)
      .max(90 * DAY_SECONDS)
      .default(14 * DAY_SECONDS)
      .describe('How long a sign-in lasts without use.'),
    S3_ENDPOINT: optionalUrl(/^https?$/, 'https://s3.eu-central-1.amazonaws.com').describe(
      'S3 store for files. Empty: the folder DATA_DIR/files.',
    ),
    S3_REGION: z.string().default('us-east-1').describe('Region of the S3 store.'),
    S3_BUCKET: z.string().optional().describe('Bucket; must exist. Needed with S3_ENDPOINT.'),
    S3_ACCESS_KEY_ID: z.string().optional().describe('Needed with S3_ENDPOINT.'),
    S3_SECRET_ACCESS_KEY: z.string().optional().describe('Needed with S3_ENDPOINT.'),
    SMTP_URL: optionalUrl(/^smtps?$/, 'smtp://user:secret@mail.example.org:587').describe(
      'Mail server. Empty: mail is kept in DATA_DIR/outbox and sent to nobody.',
    ),
    MAIL_FROM: z.string().default('Workpact <workpact@localhost>').describe('Sender of mail: a name and an address.'),
    TSA_URL: optionalUrl(/^https?$/, 'https://tsa.example.org/tsr').describe(
      'RFC 3161 time stamping authority for seals, where an organisation has set none. Empty: seals say who and what, and prove no time.',
    ),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .describe('What is logged.'),
    LOG_ADDRESSES: z.stringbool().default(false).describe('Write the network address of callers into the log.'),
    RATE_LIMITS: z
      .stringbool()
      .default(true)
      .describe('Hold back callers who send too much. Off only behind a proxy that does it.'),
    METRICS_TOKEN: z
      .string()
      .min(16, 'is shorter than 16 characters')
      .optional()
      .describe('Bearer token that /metrics asks for. Empty: /metrics answers this machine only.'),
    OTEL_EXPORTER_OTLP_ENDPOINT: optionalUrl(/^https?$/, 'http://collector:4318').describe(
      'OpenTelemetry collector for traces. Empty: no traces.',
    ),
    WORKER_SLOTS: z.coerce
      .number()
      .int()
      .min(1)
      .max(64)
      .default(2)
      .describe('Documents that one worker process makes at the same time.'),
    WORKER_NOTIFICATIONS: z
      .stringbool()
      .default(true)
      .describe(
        'Whether workers hear of new jobs at once (LISTEN). Off, they look every two seconds: cheaper for Postgres when there are very many workers, and all that works behind PgBouncer in transaction mode.',
      ),
    ALLOW_PRIVATE_ADDRESSES: z
      .stringbool()
      .default(false)
      .describe(
        'Let webhooks and single sign-on reach addresses of the local network, also by http. Opens what a firewall closes.',
      ),
    DEMO: z
      .stringbool()
      .default(true)
      .describe('Make a demo organisation with example roles when the database has no organisation.'),
    WORKPACT_BROWSER: z
      .string()
      .optional()
      .describe('Browser program to print with. Empty: the bundled one, or one that is found.'),
  })
  .superRefine((env, context) => {
    if (env.S3_ENDPOINT === undefined) return;
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (env[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'is needed with S3_ENDPOINT' });
    }
  });

export type Env = z.output<typeof envSchema>;

/** Nest token of the settings of this process. */
export const ENV = Symbol('environment');
