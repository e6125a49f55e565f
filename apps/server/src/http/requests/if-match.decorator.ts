import { ApiHeader } from '@nestjs/swagger';
import { revisionParameter } from './revision.js';

/**
 * Parameter of a write: the revision that the caller expects (`number | null`, null for `*`). Documents the header.
 * @see expectedRevision for what is refused
 */
export function IfMatch(): ParameterDecorator {
  return (target, key, index) => {
    revisionParameter()(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (!descriptor || key === undefined) return;
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'ETag of what the change starts from, or * for whatever is there.',
      schema: { type: 'string' },
    })(target, key, descriptor);
  };
}
