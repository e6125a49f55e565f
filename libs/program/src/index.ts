/**
 * The program: what Workpact knows of itself: where it lies, which version it is, how the system names its errors.
 *
 * It is apart from `platform` because the terminal starts in 70 ms and must not load a database for `--help`.
 */
export { projectRoot } from './project-root.js';
export { systemErrorCode } from './system-error.js';
export { workpactVersion } from './version.js';
