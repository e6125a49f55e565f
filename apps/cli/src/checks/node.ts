import type { CheckResult } from './check.js';

/** Workpact needs Temporal, which came with Node 26. */
export function checkNode(): CheckResult {
  const hasTemporal = typeof globalThis.Temporal !== 'undefined';
  return {
    name: 'Node',
    state: hasTemporal ? 'ok' : 'fault',
    found: `${process.version} at ${process.execPath}`,
    fix: hasTemporal ? null : 'Run npm start once: it installs the right Node inside the repository.',
  };
}
