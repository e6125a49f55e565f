/** What one look at this machine found. A fault comes with the command or step that mends it. */
export interface CheckResult {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  readonly fix: string | null;
}
