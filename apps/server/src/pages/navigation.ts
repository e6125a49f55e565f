import type { Permission } from '#accounts';

/** The parts of the web app, in the order in which they are used, and who has something to do there. */
export const PARTS = [
  { key: 'home', address: '/home', permission: 'session:own' },
  { key: 'roles', address: '/roles', permission: 'roles:read' },
  { key: 'agreements', address: '/agreements', permission: 'agreements:read' },
  { key: 'settings', address: '/settings/api-keys', permission: 'api-keys:manage' },
] as const satisfies readonly { key: string; address: `/${string}`; permission: Permission }[];
export type PartKey = (typeof PARTS)[number]['key'];
