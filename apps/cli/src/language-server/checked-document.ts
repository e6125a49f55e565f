import type { CheckOptions, CheckReport } from '#analysis';
import type { RoleFileText } from '#work-model';
import type { PlacedFinding } from '../checking/checked-file.js';
import type { TextPlaces } from './text-places.js';

/** A document that reads as a role, checked. */
export interface CheckedRole {
  readonly role: RoleFileText;
  readonly report: CheckReport;
  readonly options: CheckOptions;
}

/** What is known of one version of a document that means to be a role file. */
export interface CheckedDocument {
  readonly version: number;
  readonly places: TextPlaces;
  /** Null when the text has faults; the findings are then those faults. */
  readonly checked: CheckedRole | null;
  readonly findings: readonly PlacedFinding[];
  /** Why the configuration could not be used; the rules were then run as if there were none. */
  readonly obstacle: string | null;
}
