/**
 * The work model: what a role file says, in exact form.
 *
 * This room reads role files (YAML or JSON), names every fault in them, and answers questions of time about them. It does no
 * I/O: bytes in, model or faults out. It is not the checker (rules live in `analysis`) and it makes no documents.
 */
export * from './schema/basics.js';
export * from './schema/duties.js';
export * from './schema/organisation.js';
export * from './schema/policies.js';
export * from './schema/role.js';
export * from './schema/work-model.js';
export * from './expectations.js';
