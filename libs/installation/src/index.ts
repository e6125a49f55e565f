/**
 * The installation: all rooms together as one running thing: their tables and jobs, how it starts, the programs it consists of, what a
 * first visitor finds in it.
 *
 * It is the one place that knows every room, and only doors may know it. It decides nothing about roles, documents or people.
 */
export { seedDemoOrganisation, type DemoOrganisation } from './demo/seed-demo-organisation.js';
export { runPrograms, type Programs, type RunOptions } from './processes/run-programs.js';
export { endWithParent, sayReady } from './processes/say-ready.js';
export { DATABASE_PARTS, JOB_KINDS } from './rooms.js';
export { prepareInstallation, type Installation } from './start/prepare-installation.js';
