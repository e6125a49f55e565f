/** Why an agreement does not go on by itself. Somebody can always do something about it, and it is tried again in any case. */
export interface AgreementFault {
  /** `document-not-made`, `file-not-kept`, `timestamp-unavailable`, `timestamp-refused`, `seal-key-unusable`, `machine`. */
  readonly code: string;
  /** What failed, why, and what helps, in words. */
  readonly message: string;
  /** ISO 8601 in UTC: when it was seen last. */
  readonly at: string;
  /** How often in a row. */
  readonly tries: number;
}
