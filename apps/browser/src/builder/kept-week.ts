import type { WeekChange } from '../week/week-data.js';

interface Kept {
  /** The revision of the role that it was painted on. */
  readonly revision: number;
  readonly change: WeekChange;
}

/** The week of one role as far as this device knows more than the server. */
export class KeptWeek {
  private readonly key: string;

  constructor(role: string) {
    this.key = `workpact.week ${role}`;
  }

  keep(revision: number, change: WeekChange): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ revision, change } satisfies Kept));
    } catch {
      // The device keeps nothing (a private window, a full disk): saving still works.
    }
  }

  found(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }

  forget(): void {
    localStorage.removeItem(this.key);
  }
}
