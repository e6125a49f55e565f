import type { Traveller } from './traveller.js';

/** The installation that is travelled. */
export interface Ground {
  readonly addresses: readonly string[];
  /** Good once: the way in of an owner. */
  readonly loginLink: string;
  /** The database as the owner of its tables. */
  readonly ownerUrl: string;
  /** What the installation has mailed. */
  readonly mails: () => Promise<readonly { readonly to: string; readonly text: string }[]>;
  /** From now on no mail goes out, or it does again. */
  readonly letMailFail: (fails: boolean) => void;
}

/** Where the journey is: what has been made so far, for the tests that follow. */
export interface Journey {
  ground: Ground;
  stranger: Traveller;
  /** The owner in a browser. */
  owner: Traveller;
  /** A program with a key. */
  program: Traveller;
  apiKey: string;
  teamId: string;
  roleId: string;
  documentId: string;
}
