import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aRoleText } from '../../../libs/roles/src/roles.fixture.js';
import { codeOf, type Answer, type Asker, type Sending } from './asker.js';
import { etagOf, type PublishedAnswer, type RoleAnswer } from './published-role.js';

/** One thing that a writer wanted, and what it was told became of it. */
export interface Deed {
  readonly kind: 'create' | 'save' | 'publish';
  /** In what was written, and nowhere else in the world. */
  readonly mark: string;
  readonly roleId: string | null;
  /** Sends it once more under the same key; null without one. */
  readonly again: (() => Promise<Answer>) | null;
  readonly answers: readonly Answer[];
  /** `unknown`: the writer was not told, and has given up. */
  readonly outcome: 'done' | 'not-done' | 'unknown';
}

/** Waits between tries: a person presses again sooner than `Retry-After` says, and it must do no harm. */
const AGAIN_MS = 200;
const VERSIONS_OF_A_ROLE = 3;

/** Writes roles through the API without pause, and remembers what it was told. */
export class Writer {
  readonly deeds: Deed[] = [];
  private isStopped = false;

  /**
   * @param isStubborn sends what was not answered with success again under the same key until it is decided; else it gives up and goes on
   */
  constructor(
    private readonly asker: Asker,
    private readonly isStubborn: boolean,
  ) {}

  async write(): Promise<void> {
    while (!this.isStopped) {
      const role = await this.create();
      if (role !== null) await this.lead(role);
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  private async create(): Promise<RoleAnswer | null> {
    const mark = randomUUID();
    const body = { text: aRoleText(`Role ${mark}`), teamId: null };
    return this.deed<RoleAnswer>('create', mark, null, [
      'POST',
      '/api/v1/roles',
      { body, idempotencyKey: randomUUID() },
    ]);
  }

  /** From version to version, until something cannot be known. */
  private async lead({ id, ...begun }: RoleAnswer): Promise<void> {
    let { revision } = begun;
    for (let version = 0; version < VERSIONS_OF_A_ROLE && !this.isStopped; version++) {
      const [saved, published] = [randomUUID(), randomUUID()];
      const text = aRoleText(begun.title, `# ${saved}\n`);
      const saving: Sending = { body: { text }, etag: etagOf({ revision }) };
      const draft = await this.deed<{ revision: number }>('save', saved, id, [
        'PUT',
        `/api/v1/roles/${id}/draft`,
        saving,
      ]);
      if (draft === null) return;
      const publishing = { body: { note: published }, etag: etagOf(draft), idempotencyKey: randomUUID() };
      const path = `/api/v1/roles/${id}/publish`;
      const answer = await this.deed<PublishedAnswer>('publish', published, id, ['POST', path, publishing]);
      if (answer === null) return;
      ({ revision } = answer.role);
    }
  }

  private async deed<T>(
    kind: Deed['kind'],
    mark: string,
    roleId: string | null,
    [method, path, sending]: readonly [string, string, Sending],
  ): Promise<T | null> {
    const answers: Answer<T>[] = [];
    const send = () => this.asker.ask<T>(method, path, sending);
    const isKeyed = sending.idempotencyKey !== undefined;
    const goesOn = (last: Answer): boolean => verdictOf(last) === 'undecided' && this.isStubborn && isKeyed;
    let answer = await send();
    answers.push(answer);
    while (goesOn(answer)) {
      await pause(AGAIN_MS);
      answer = await send();
      answers.push(answer);
    }
    this.deeds.push({ kind, mark, roleId, again: isKeyed ? send : null, answers, outcome: outcomeOf(answers) });
    return isSuccess(answer) ? answer.body : null;
  }
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function verdictOf(answer: Answer): 'done' | 'not-done' | 'undecided' {
  if (isSuccess(answer) || codeOf(answer) === 'idempotent-answer-lost') return 'done';
  return [0, 503].includes(answer.status) || codeOf(answer) === 'idempotency-key-in-use' ? 'undecided' : 'not-done';
}

/** What a writer may conclude from all answers to one request. */
function outcomeOf(answers: readonly Answer[]): Deed['outcome'] {
  const verdicts = answers.map(verdictOf);
  const last = verdicts.at(-1) ?? 'undecided';
  if (last !== 'undecided') return last;
  return answers.every(({ body }) => JSON.stringify(body).includes('Nothing was changed')) ? 'not-done' : 'unknown';
}
