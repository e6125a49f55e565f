import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A job role: where it stands, and the draft that people work on. Versions are kept apart. */
@Entity('role')
@Unique('role_slug_unique', ['tenantId', 'slug'])
@Index('role_by_state', ['tenantId', 'state', 'id'])
@Index('role_by_team', ['tenantId', 'teamId', 'id'])
export class Role {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'role_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_pk' })
  id!: string;

  /** Id of the model, as the last draft without faults says it. */
  @Column('text')
  slug!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: 'draft' })
  state!: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @Column('text')
  engagement!: string;

  @Column('text', { name: 'location_mode', nullable: true })
  locationMode!: string | null;

  @Column('text', { array: true })
  jurisdictions!: string[];

  /** The role file as somebody wrote it, to the byte. */
  @Column('text', { name: 'draft_text' })
  draftText!: string;

  /** A model was saved since, whose changes are not written into the text yet. */
  @Column('boolean', { name: 'draft_text_is_behind', default: false })
  draftTextIsBehind!: boolean;

  /** Null while the text has faults. */
  @Column('jsonb', { name: 'draft_model', nullable: true })
  draftModel!: unknown;

  @Column('jsonb', { name: 'draft_faults', default: () => `'[]'` })
  draftFaults!: unknown;

  /** Counts every change of the role; its ETag. */
  @Column('integer', { name: 'draft_revision', default: 1 })
  draftRevision!: number;

  /** The draft waits to be published. False from a publication until something changes. */
  @Column('boolean', { name: 'draft_is_open', default: true })
  draftIsOpen!: boolean;

  /** Why the draft is open when nobody wrote in it. */
  @Column('jsonb', { name: 'draft_cause', nullable: true })
  draftCause!: unknown;

  @Column('integer', { name: 'latest_version', default: 0 })
  latestVersion!: number;

  /** What the role is found by; a trigger keeps the beginnings of these words in role_term. */
  @Column('text', { name: 'search_words', array: true })
  searchWords!: string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
