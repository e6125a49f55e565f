/** Schema of what is no JSON of the API's own: a text, bytes, or a file that happens to be JSON. */
interface FileSchema {
  readonly type: 'string' | 'object';
  readonly format?: 'binary';
  readonly additionalProperties?: true;
}

const TEXT = /^(?:text\/.+|application\/(?:x-)?yaml|image\/svg\+xml)$/;

/** How OpenAPI describes a file of this media type. */
export function fileSchema(mediaType: string): FileSchema {
  if (mediaType === 'application/json') return { type: 'object', additionalProperties: true };
  return TEXT.test(mediaType) ? { type: 'string' } : { type: 'string', format: 'binary' };
}
