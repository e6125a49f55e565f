/** A browser from which somebody signs in. */
export interface Visitor {
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  /** Of the session that the browser has already. It ends when another begins, so that no token outlives a change of person. */
  readonly sessionToken: string | null;
}
