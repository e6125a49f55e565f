import { EditRefused, type TextEdit } from '#work-model';

/** Something that can be done about a finding. */
export interface WayOut {
  readonly title: string;
  readonly isPreferred?: boolean;
  readonly edits: readonly TextEdit[];
}

/** Null when the change cannot be written into the file as it stands. */
export function writable(write: () => TextEdit[]): TextEdit[] | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof EditRefused) return null;
    throw error;
  }
}
