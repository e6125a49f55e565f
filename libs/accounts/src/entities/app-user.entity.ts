import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in, known by one e-mail address in all organisations they belong to. */
@Entity('app_user')
export class AppUser {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_user_pk' })
  id!: string;

  /** In lower case. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'en' })
  locale!: string;

  /** When the person last proved, by a link sent there, that they read this mailbox. */
  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
