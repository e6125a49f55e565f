import { filledPath, type Exercise } from '../../apps/server/src/http/testing/subject.fixture.js';
import type { Organisation, WholeApp } from './whole-app.js';

interface Asked {
  /** Media type of a body that is no object. */
  readonly type?: string;
  /** Which of the known ids of the last parameter is meant; the first stays, so what is deleted is another. */
  readonly at?: number;
  /** Who asks; the owner when left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

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
    const exercise = this.exercise(request, body, asked);
    const { method, url, payload } = exercise;
    const headers = { ...exercise.headers, ...(asked.headers ?? this.organisation.owner.headers) };
    const answer = await this.whole.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    if (answer.statusCode >= 300) throw new Error(`${request} answered ${answer.statusCode}: ${answer.body}`);
    this.exercises.push(exercise);
    const isJson = answer.body !== '' && String(answer.headers['content-type']).startsWith('application/json');
    return isJson ? answer.json<T>() : (answer.body as T);
  }

  private exercise(request: string, body: object | string | Buffer | undefined, asked: Asked): Exercise {
    const [verb, address = ''] = request.split(' ');
    const method = METHODS.find((one) => one === verb);
    if (!method) throw new Error(`${request} begins with no method.`);
    const [path = '', query] = `/api/v1${address}`.split('?');
    const last = [...path.matchAll(/[^/]+\/\{\w+\}/g)].at(-1)?.[0];
    const filled = filledPath(path, (key) => this.at(key, key === last ? asked.at : 0));
    const isText = Buffer.isBuffer(body) || typeof body === 'string';
    return {
      method,
      path,
      url: query === undefined ? filled : `${filled}?${query}`,
      headers: {
        ...(method === 'GET' ? {} : { 'if-match': '*' }),
        ...(body === undefined ? {} : { 'content-type': asked.type ?? 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: isText ? body : JSON.stringify(body) }),
    };
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
  agreements: 'agreementId',
  'agreement-batches': 'batchId',
};
