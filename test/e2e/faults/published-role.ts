import { aRoleText } from '../../../libs/roles/src/roles.fixture.js';
import { succeeded, type Asker } from './asker.js';

export interface RoleAnswer {
  readonly id: string;
  readonly latestVersion: number;
  readonly revision: number;
  readonly title: string;
}

export interface PublishedAnswer {
  readonly role: RoleAnswer;
  readonly version: { readonly number: number; readonly note: string | null; readonly publishedAt: string };
}

/** What a write of it sends as `If-Match`. */
export const etagOf = ({ revision }: Pick<RoleAnswer, 'revision'>): string => `"${revision}"`;

export async function aDraft(asker: Asker, title: string): Promise<RoleAnswer> {
  return asker.post<RoleAnswer>('/api/v1/roles', { text: aRoleText(title), teamId: null });
}

/** A role whose first version is published. */
export async function aPublishedRole(asker: Asker, title: string): Promise<RoleAnswer> {
  const draft = await aDraft(asker, title);
  const sending = { body: { note: null }, etag: etagOf(draft) };
  const publishing = await asker.ask<PublishedAnswer>('POST', `/api/v1/roles/${draft.id}/publish`, sending);
  return succeeded(publishing).body.role;
}
