/** What every room that touches the machine stands on. It knows nothing of roles, documents or agreements. */
export * from './project-root.js';
export * from './system-error.js';
export * from './version.js';
