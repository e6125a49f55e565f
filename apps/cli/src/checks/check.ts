/** What one look at this machine or installation found. A fault comes with the command or step that mends it. */
export interface CheckResult {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  readonly fix: string | null;
}

export function ok(name: string, found: string): CheckResult {
  return { name, state: 'ok', found, fix: null };
}

export function warning(name: string, found: string, fix: string): CheckResult {
  return { name, state: 'warning', found, fix };
}

export function fault(name: string, found: string, fix: string): CheckResult {
  return { name, state: 'fault', found, fix };
}

/** What an error says, in one line. */
export function reasonOf(error: unknown): string {
  // Of several addresses that were tried, Node makes one error without words.
  const said =
    error instanceof AggregateError
      ? String(error.errors[0])
      : error instanceof Error
        ? error.message || error.name
        : String(error);
  return said.split('\n')[0] ?? said;
}
