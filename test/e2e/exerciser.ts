import type { Exercise } from '../../apps/server/src/http/testing/subject.fixture.js';
import { filledPath } from '../../apps/server/src/http/testing/subject.fixture.js';
import type { Organisation, WholeApp } from './whole-app.js';

interface Asked {
  /** Media type of a body that is no object. */
  readonly type?: string;
  /** Which of the known ids of the last parameter is meant; the first stays, so what is deleted is another. */
  readonly at?: number;
  /** Who asks; the owner when left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API as the owner of an organisation, insists on success, and keeps what was sent and which ids came back. */
export class Exerciser {
  readonly exercises: Exercise[] = [];
  readonly existing: Record<string, string[]> = {};

  constructor(
    readonly whole: WholeApp,
    readonly organisation: Organisation,
  ) {}

  get name(): string {
    return this.organisation.name;
  }

  get word(): string {
    return this.name.toLowerCase();
  }

  know(key: string, id: string): void {
    const known = (this.existing[key] ??= []);
    if (!known.includes(id)) known.push(id);
  }

  at(key: string, index = 0): string {
    const id = this.existing[key]?.[index];
    if (id === undefined) throw new Error(`No ${key} has been made yet.`);
    return id;
  }

  /** @param request method and path below /api/v1, `PUT /teams/{teamId}?…`. @throws when the answer is no success */
  async ask<T = unknown>(request: string, body?: object | string | Buffer, asked: Asked = {}): Promise<T> {
    const [method = '', address = ''] = request.split(' ');
    const [path = '', query] = `/api/v1${address}`.split('?');
    const last = [...path.matchAll(/[^/]+\/\{\w+\}/g)].at(-1)?.[0];
    const filled = filledPath(path, (key) => this.at(key, key === last ? asked.at : 0));
    const isWritten = method !== 'GET';
    const exercise: Exercise = {
      method: method as Exercise['method'],
      path,
      url: query === undefined ? filled : `${filled}?${query}`,
      headers: {
        ...(isWritten ? { 'if-match': '*' } : {}),
        ...(body === undefined ? {} : { 'content-type': asked.type ?? 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const headers = { ...exercise.headers, ...(asked.headers ?? this.organisation.owner.headers) };
    const { method: verb, url, payload } = exercise;
    const answer = await this.whole.app.inject({ method: verb, url, headers, ...(payload === undefined ? {} : { payload }) });
    if (answer.statusCode >= 300) throw new Error(`${request} answered ${answer.statusCode}: ${answer.body}`);
    this.exercises.push(exercise);
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    return (isJson ? answer.json() : answer.body) as T;
  }

  /** Makes something, whose id is known from then on under the address of its list: `teams/{teamId}`. */
  async make(request: string, body: object | string, asked: Asked = {}): Promise<{ readonly id: string }> {
    const made = await this.ask<{ id: string }>(request, body, asked);
    const list = request.split(/[ ?]/)[1]?.split('/').at(-1) ?? '';
    this.know(`${list}/{${NAMES[list] ?? ''}}`, made.id);
    return made;
  }
}

/** How routes call what a list has. */
const NAMES: Readonly<Record<string, string>> = {
  webhooks: 'webhookId',
  teams: 'teamId',
  people: 'personId',
  roles: 'roleId',
  'policy-templates': 'templateId',
  'policy-assignments': 'assignmentId',
  'document-templates': 'templateId',
  documents: 'documentId',
  'document-batches': 'batchId',
  'api-keys': 'apiKeyId',
  invitations: 'invitationId',
};
