import { z } from 'zod';

/** RFC 9457, with the members that every answer of this API that is not a success carries. */
export const problemSchema = z
  .looseObject({
    type: z
      .string()
      .describe('Address that names the sort of problem; its last part is its code, which never changes.'),
    title: z.string().describe('The sort of problem in words, the same each time.'),
    status: z.number().int().min(400).max(599),
    detail: z.string().describe('What failed this time, why, and what to do.'),
    instance: z.string().describe('Path of the request.'),
    requestId: z.string().describe('Name it when you ask for help: the log has the same.'),
    faults: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'path', 'header']),
          pointer: z
            .string()
            .describe('JSON Pointer (RFC 6901): into the body, or the name of the parameter or header.'),
          detail: z.string(),
        }),
      )
      .describe('Which parts of the request are at fault; empty when it is not about a part.'),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });

export type Problem = z.output<typeof problemSchema>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** What a problem says before it is known in which request it happened. */
export interface ProblemParts {
  readonly status: number;
  /** Kebab-case. */
  readonly code: string;
  readonly detail: string;
  readonly faults?: Problem['faults'];
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body of an answer about a problem. */
export function problemBody(parts: ProblemParts, request: { readonly path: string; readonly id: string }): Problem {
  const words = parts.code.replaceAll('-', ' ');
  return {
    // What a feature adds may not change what every problem says.
    ...parts.extra,
    type: `https://workpact.org/problems/${parts.code}`,
    title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    status: parts.status,
    detail: parts.detail,
    instance: request.path,
    requestId: request.id,
    faults: parts.faults ?? [],
  };
}
