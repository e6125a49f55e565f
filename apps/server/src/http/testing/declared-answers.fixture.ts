import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Operation } from '../openapi/complete-operation.js';
import { problemSchema } from '../problems/problem.js';

/** What is looked at of an answer. */
export interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  readonly body: string;
}

/** Holds answers against the description of the API: status, media type and schema of each operation. */
export class DeclaredAnswers {
  private readonly ajv: Ajv2020.default;

  constructor(private readonly document: OpenAPIObject) {
    // What OpenAPI has besides schemas is no keyword, and `format: binary` no format.
    this.ajv = new Ajv2020.default({ strict: false, allErrors: false, formats: { binary: true } });
    addFormats.default(this.ajv);
    this.ajv.addSchema(document, 'api');
  }

  /**
   * @param path as the description writes it
   * @returns what the answer has that is not declared, or null
   */
  faultOf(method: string, path: string, answer: Answered): string | null {
    const { statusCode, headers, body } = answer;
    const operation = this.operation(method, path);
    const declared = operation?.responses[String(statusCode)];
    if (!declared) return `${statusCode} is not declared`;
    const isProblem = '$ref' in declared;
    const place = isProblem
      ? declared.$ref
      : `#${pointer('paths', path, method.toLowerCase(), 'responses', String(statusCode))}`;
    const content = isProblem ? PROBLEM : (declared.content ?? {});
    const mediaType = String(headers['content-type'] ?? '').split(';')[0] ?? '';
    if (Object.keys(content).length === 0)
      return body === '' ? null : `${statusCode} has a body, which is not declared`;
    if (!(mediaType in content)) return `${statusCode} has ${mediaType || 'no body'}, which is not declared`;
    if (!/[/+]json$/.test(mediaType)) return null;
    const validate = this.validator(`api${place}${pointer('content', mediaType, 'schema')}`);
    const value: unknown = JSON.parse(body);
    if (!validate(value)) return `does not fit its schema: ${this.ajv.errorsText(validate.errors)}`;
    return statusCode >= 400 ? faultOfProblem(value, statusCode) : null;
  }

  private operation(method: string, path: string): Operation | undefined {
    const verb = METHODS.find((one) => one === method.toLowerCase());
    return verb && this.document.paths[path]?.[verb];
  }

  private validator(reference: string): ValidateFunction {
    const validate = this.ajv.getSchema(reference);
    if (!validate) throw new Error(`There is no schema at ${reference}.`);
    return validate;
  }
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const PROBLEM = { 'application/problem+json': {} };

/** RFC 9457 lets almost anything be a problem; ours say the same twice, and the same thing. */
function faultOfProblem(value: unknown, status: number): string | null {
  const { type, status: told } = problemSchema.parse(value);
  if (told !== status) return `is a problem of status ${told}, sent as ${status}`;
  return /^https:\/\/workpact\.org\/problems\/[a-z0-9]+(-[a-z0-9]+)*$/.test(type) ? null : `has the type ${type}`;
}

function pointer(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}
