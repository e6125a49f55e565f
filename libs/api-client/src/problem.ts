/** Where a request was at fault. */
export interface RequestFault {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** JSON Pointer into the body, or the name of the parameter or header. */
  readonly pointer: string;
  readonly detail: string;
}

/** The body of an answer that is no success: RFC 9457, with what Workpact adds. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly faults: readonly RequestFault[];
  /** What the sort of problem adds, such as both sides of a clash. */
  readonly [member: string]: unknown;
}

/** Thrown by the client for every answer that is no success. */
export class Problem extends Error {
  /** The sort of problem in kebab-case, such as `role-not-found`: the same in every version. */
  readonly code: string;
  readonly status: number;
  readonly faults: readonly RequestFault[];
  /** Name it when you ask for help. */
  readonly requestId: string;
  /** Seconds to wait before the next try, when the server says so. */
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly body: ProblemBody,
    retryAfterSeconds: number | null = null,
  ) {
    super(`${body.title}: ${body.detail}`);
    this.name = 'Problem';
    this.code = body.type.split('/').at(-1) ?? body.type;
    this.status = body.status;
    this.faults = body.faults;
    this.requestId = body.requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The problem that an answer carries. What is no problem of Workpact (a proxy's page, say) is made into one. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const body = problemBody(text);
  if (body) return new Problem(body, retryAfterOf(response));
  return new Problem(
    {
      type: 'about:blank/no-problem',
      title: `Status ${response.status}`,
      status: response.status,
      detail: 'The answer does not come from Workpact, or was cut off.',
      instance: new URL(response.url || 'http://unknown/').pathname,
      requestId: response.headers.get('x-request-id') ?? 'unknown',
      faults: [],
    },
    retryAfterOf(response),
  );
}

/** Whole seconds from `Retry-After`, or null. Workpact sends no dates. */
export function retryAfterOf(response: Response): number | null {
  const header = response.headers.get('retry-after') ?? '';
  return /^\d+$/.test(header) ? Number(header) : null;
}

function problemBody(text: string): ProblemBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return isProblem(value) ? value : null;
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is ProblemBody {
  const isObject = typeof value === 'object' && value !== null;
  return (
    isObject && 'type' in value && typeof value.type === 'string' && 'faults' in value && Array.isArray(value.faults)
  );
}
