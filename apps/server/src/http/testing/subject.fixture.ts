import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccessRole, Permission } from '#accounts';

/** Somebody who sends requests. */
export interface TestCaller {
  /** For messages: `owner`, `key without roles:read`. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the guard must let through; from the permission table, not from the database. */
  readonly permissions: ReadonlySet<Permission>;
}

/** A request that went well, without the credential that it was sent with. */
export interface Exercise {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the description of the API writes it: `/api/v1/teams/{teamId}`. */
  readonly path: string;
  /** As it was sent: with ids and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** An application with two organisations in it, for tests that go over all routes whatever they are. */
export interface ApiSubject {
  readonly app: NestFastifyApplication;
  /** One member of each access role, of the organisation that has things. */
  readonly members: Readonly<Record<AccessRole, TestCaller>>;
  /** Another member of that organisation, for what ends sessions or memberships. */
  newMember(role: AccessRole): Promise<TestCaller>;
  /** An API key of that organisation with these scopes and no others. */
  apiKey(scopes: readonly Permission[]): Promise<TestCaller>;
  /** Further people, with what the table gives them: a session of single sign-on, somebody without organisation. */
  readonly others: readonly TestCaller[];
  /** Credentials that are worth nothing: expired, revoked, made up. */
  readonly nobodies: readonly TestCaller[];
  /** May do all that a person or key can, in another organisation. */
  readonly strangers: readonly TestCaller[];
  /**
   * Values of path parameters that exist in the first organisation, by the part of the path before and the name: `teams/{teamId}`.
   * The first of each stays; the others may be deleted.
   */
  readonly existing: Readonly<Record<string, readonly string[]>>;
  /** One or more for every route that can be gone through by a program alone. */
  readonly exercises: readonly Exercise[];
  /** Texts that a stranger must never be shown: ids, names and words of the first organisation. */
  readonly private: readonly string[];
  /** Texts that nobody may be shown: columns that no answer declares, for example. */
  readonly secret: readonly string[];
  /** A hash of everything that the first organisation has, to see whether somebody changed it. */
  fingerprint(): Promise<string>;
  /** What the server logged about a request that failed. */
  logged(requestId: string): string;
  close(): Promise<void>;
}

/**
 * A path with its parameters filled in.
 * @param path `/api/v1/teams/{teamId}` or `/api/v1/teams/:teamId`
 * @param valueOf gives the value for `teams/{teamId}`
 */
export function filledPath(path: string, valueOf: (key: string) => string): string {
  const parts = path.replaceAll(/:(\w+)/g, '{$1}').split('/');
  return parts.map((part, at) => (part.startsWith('{') ? valueOf(`${parts[at - 1]}/${part}`) : part)).join('/');
}
