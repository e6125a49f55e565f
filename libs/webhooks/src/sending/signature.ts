import { createHmac } from 'node:crypto';

/** Header that proves where a delivery comes from: `t=<Unix seconds>,v1=<hexadecimal>`. */
export const SIGNATURE_HEADER = 'workpact-signature';

/** `HMAC-SHA256(secret, "<t>.<body>")`. The time is signed too, so that a copy of an old delivery can be told from a new one. */
export function signature(secret: string, unixSeconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex');
  return `t=${unixSeconds},v1=${mac}`;
}
