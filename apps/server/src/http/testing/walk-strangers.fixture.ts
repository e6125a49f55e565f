import type { InjectOptions } from 'fastify';
import type { ApiSubject, Exercise, TestCaller } from './subject.fixture.js';
import { withoutInstance, type Hole, type Walk } from './walk-access.fixture.js';

const UUID = /^[0-9a-f-]{36}$/;

/**
 * Has members and programs of another organisation repeat everything that went well in the first one, with its ids in path, query and
 * body, and looks that nothing of it is in any answer. Whether they changed something is seen by `fingerprint`.
 */
export async function walkStrangers(subject: ApiSubject): Promise<Walk> {
  const holes: Hole[] = [];
  let requests = 0;
  for (const exercise of subject.exercises.filter((one) => !endsOwnSession(one))) {
    for (const caller of subject.strangers) {
      requests++;
      const { statusCode, headers, body } = await subject.app.inject(repeated(exercise, caller, subject));
      const text = withoutInstance(`${JSON.stringify(headers)}${body}`);
      const shown = [...subject.private, ...subject.secret].find((word) => text.includes(word));
      const fault = shown === undefined ? null : `shows ${shown}: ${text.slice(0, 400)}`;
      const { method, path } = exercise;
      if (fault !== null)
        holes.push({ route: `${method} ${path}`, caller: caller.name, answer: `${statusCode}: ${fault}` });
    }
  }
  return { requests, holes };
}

/** Without parameter it deletes what is the caller's own. */
function endsOwnSession({ method, path }: Exercise): boolean {
  return method === 'DELETE' && !path.includes('{');
}

/** With the ids as they were, and other words, which would come back as the stranger's own. */
function repeated({ method, url, headers, payload }: Exercise, caller: TestCaller, subject: ApiSubject): InjectOptions {
  const words = subject.private.filter((word) => !UUID.test(word));
  const otherwise = (text: string): string =>
    words.reduce((changed, word) => changed.replaceAll(word, 'Elsewhere'), text);
  return {
    method,
    url: otherwise(url),
    headers: { ...headers, ...caller.headers },
    ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? otherwise(payload) : payload }),
  };
}
