/** Lets people, and programs that search for leaked secrets, see what it is. */
export const WEBHOOK_SECRET_PREFIX = 'wpwh_';

/** Where a sealed secret belongs, so that it opens nowhere else. */
export function secretContext(tenantId: string, endpointId: string): string {
  return `webhook_endpoint/${tenantId}/${endpointId}`;
}
