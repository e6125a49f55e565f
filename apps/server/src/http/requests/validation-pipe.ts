import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { RequestInvalid, type FaultPlace, type RequestFault } from '../problems/request-errors.js';
import { assertStorable } from './storable.js';

/** Nobody reads more, and a hostile body could have millions. */
const MOST_FAULTS = 50;

type Issue = Parameters<
  NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory'] & object
>[0][number];

const PLACES: Partial<Record<ArgumentMetadata['type'], FaultPlace>> = { body: 'body', query: 'query', param: 'path' };

/** Checks bodies, queries and parameters against the schema of their decorator; faults name the place in the request. */
@Injectable()
export class RequestValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    const place = PLACES[type];
    if (!place) return value;
    // A request without body gives undefined or null: say what is missing by the schema of an empty one.
    const given: unknown = type === 'body' && (value === undefined || value === null) ? {} : value;
    assertStorable(given, place);
    // The parser of bodies has refused them there.
    if (type !== 'body') this.stripProtoKeys(given);
    if (!schema) return value;
    const result = await this.validate<T>(given, schema);
    if (!result.issues) return result.value;
    throw new RequestInvalid(result.issues.slice(0, MOST_FAULTS).map((issue) => faultOf(issue, place, metadata)));
  }
}

function faultOf(issue: Issue, place: FaultPlace, { data }: ArgumentMetadata): RequestFault {
  const path = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  const whole = data === undefined ? path : [data, ...path];
  return { in: place, pointer: whole.map((key) => `/${escaped(key)}`).join(''), detail: issue.message };
}

/** RFC 6901: `~` and `/` inside a key. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
