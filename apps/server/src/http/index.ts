/**
 * What every controller of the server stands on: checked requests, declared answers, problems, pages, revisions. It knows no feature.
 *
 * Requests: `@Body({ schema })`, `@Query({ schema })`, `@Param('roleId', { schema })` are checked; what does not fit is a problem
 * with faults `{ in: 'body' | 'query' | 'path' | 'header', pointer, detail }`, where the pointer of a body is relative to the body
 * (`/model/role/title`) and the others name the parameter (`/limit`). A body that does not fit is 422, anything else 400.
 */
export { Answers, AnswersFile, Refuses } from './answers/answers.decorator.js';
export { isoTime } from './answers/iso-time.js';
export { decodeCursor, encodeCursor, page, pageOf, pageRequest, type Paged } from './paging/paging.js';
export { IfMatch } from './requests/if-match.decorator.js';
export { HasRateLimit } from './rate-limits/rate-limit.decorator.js';
