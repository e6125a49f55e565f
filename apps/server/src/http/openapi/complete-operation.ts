import { STATUS_CODES } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { RouteAccess } from '#accounts';
import { fileSchema } from '../answers/file-schema.js';

type PathItem = OpenAPIObject['paths'][string];
type ResponseObject = Extract<Operation['responses'][string], { description: string }>;
export type Operation = NonNullable<PathItem['get']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

/** Operations whose problems are the same share one description of them. */
function problemName(status: number): string {
  return `Problem${status}`;
}

/** Statuses that any route of the API may answer with, and what they mean. */
const PROBLEM_STATUSES: Readonly<Record<number, string>> = {
  400: 'A parameter, header or the JSON itself is wrong.',
  401: 'Nobody is signed in.',
  403: 'The permission is missing, or the request comes from another site.',
  404: 'There is no such thing in this organisation.',
  409: 'It cannot be done in the state that the thing is in, or somebody was faster.',
  412: 'The thing has changed since the ETag that was sent.',
  413: 'The body is too large.',
  414: 'A part of the address is too long.',
  415: 'The media type is not read here.',
  422: 'The body does not fit, or breaks a rule of the product.',
  428: 'If-Match is missing.',
  429: 'Too many requests; wait as Retry-After says.',
  500: 'A defect of the server.',
  503: 'Something that the server needs is away; try again as Retry-After says.',
};

/** Adds what holds for every route and so is not written at each: who may use it, its problems, its common headers. */
export function completeOperation(operation: Operation, method: string, access: RouteAccess | null): void {
  const isPublic = access === null || 'publicBecause' in access;
  operation.summary ||= wordsOf(operation.operationId ?? '');
  if (access && 'permission' in access) Object.assign(operation, { 'x-permission': access.permission });
  else if (access) Object.assign(operation, { 'x-public': access.publicBecause });
  operation.security = isPublic ? [] : [{ session: [] }, { apiKey: [] }];
  describeFiles(operation);
  const parameters = parametersOf(operation);
  if (method === 'post' && !isPublic) parameters.push(IDEMPOTENCY_KEY);
  if (method === 'get' && hasEtag(operation)) {
    parameters.push(IF_NONE_MATCH);
    operation.responses['304'] ??= { description: 'It is still what the ETag in If-None-Match names.' };
  }
  if (parameters.length > 0) operation.parameters = parameters;
  for (const status of [...problemsOf(operation, method, isPublic), ...refusalsOf(operation)]) {
    operation.responses[String(status)] = { $ref: `#/components/responses/${problemName(status)}` };
  }
}

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice.',
  schema: { type: 'string', minLength: 16, maxLength: 128, pattern: String.raw`^[\w.:-]+$` },
};

const IF_NONE_MATCH: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETag of what the caller has: when it is still that, the answer is 304 without body.',
  schema: { type: 'string' },
};

function hasEtag({ responses }: Operation): boolean {
  const answer = responses['200'];
  return answer !== undefined && 'headers' in answer && answer.headers?.['ETag'] !== undefined;
}

/** A schema is of JSON. Where the same is also taken or given as text or bytes, those are described as what they are. */
function describeFiles(operation: Operation): void {
  const contents = [operation.requestBody, ...Object.values(operation.responses)].map((part) =>
    part && 'content' in part ? part.content : undefined,
  );
  for (const content of contents) {
    for (const [mediaType, media] of Object.entries(content ?? {})) {
      if (mediaType !== 'application/json') media.schema = { ...fileSchema(mediaType) };
    }
  }
}

function parametersOf(operation: Operation): Parameter[] {
  return (operation.parameters ?? []).filter((parameter): parameter is Parameter => 'name' in parameter);
}

function problemsOf(operation: Operation, method: string, isPublic: boolean): number[] {
  const parameters = parametersOf(operation);
  const hasIfMatch = parameters.some(({ name }) => name === 'If-Match');
  const isWrite = method !== 'get';
  return [
    ...(parameters.length > 0 || isWrite ? [400] : []),
    ...(isPublic ? [] : [401]),
    ...(isPublic && !isWrite ? [] : [403]),
    ...(parameters.some((parameter) => parameter.in === 'path') ? [404, 414] : []),
    ...(isWrite ? [409] : []),
    ...(hasIfMatch ? [412, 428] : []),
    // A body that nobody asked for is read and refused as well.
    ...(isWrite ? [413, 415, 422] : []),
    429,
    500,
    503,
  ];
}

/** What the route itself names. */
function refusalsOf({ responses }: Operation): number[] {
  return Object.keys(responses)
    .map(Number)
    .filter((status) => status in PROBLEM_STATUSES);
}

/** `rolesPublish` → “Roles: publish”, for a route that says nothing better with `@ApiOperation`. */
function wordsOf(operationId: string): string {
  const [first = '', ...rest] = operationId.split(/(?=[A-Z])/);
  const words = rest.map((word) => word.toLowerCase()).join(' ');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${words && `: ${words}`}`;
}

/** The shared descriptions of problems, for `components.responses`. */
export function problemResponses(): Record<string, ResponseObject> {
  return Object.fromEntries(
    Object.entries(PROBLEM_STATUSES).map(([status, meaning]) => [
      problemName(Number(status)),
      {
        description: `${STATUS_CODES[status] ?? status}. ${meaning}`,
        ...(status === '429' || status === '503' ? { headers: RETRY_AFTER } : {}),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};
