import type { RoleFileInput } from '#work-model';

type Section<Key extends keyof RoleFileInput> = NonNullable<RoleFileInput[Key]>;
/** An item of which some keys may not have been said. */
type Said<Item> = { [Key in keyof Item]?: Exclude<Item[Key], undefined> };

export type SyncDraft = Said<Section<'sync'>[number]> & { title: string };
export type AsyncDraft = Said<Section<'async'>[number]> & { title: string };
export type NormDraft = Said<Section<'norms'>[number]> & { channel: string };
export type RolePart = Said<RoleFileInput['role']>;

/** A role file, in its notation, that holds what was said and nothing else; `parseRole` names what is missing. */
export interface RoleDraft {
  readonly workpact: 1;
  readonly language: 'en' | 'de';
  readonly role: RolePart;
  readonly sync?: readonly SyncDraft[];
  readonly async?: readonly AsyncDraft[];
  readonly protected?: readonly Said<Section<'protected'>[number]>[];
  readonly norms?: readonly NormDraft[];
  readonly texts?: { readonly duties: readonly string[] };
}
