/**
 * API client: Workpact over HTTP for programs in TypeScript, with a type for every address, made from docs/api/openapi.json.
 *
 * It knows nothing of the server's code, and needs nothing but `fetch`: it is what a customer's program would use.
 */
export { apiClient, type ApiClientOptions } from './api-client.js';
export { everyItem } from './every-item.js';
export { Problem, type ProblemBody, type RequestFault } from './problem.js';
export type { components, operations, paths } from './generated/schema.js';
