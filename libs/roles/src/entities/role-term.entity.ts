import { Entity, PrimaryColumn } from 'typeorm';

/** The beginning of a word that a role is found by. Kept by a trigger. */
@Entity('role_term')
export class RoleTerm {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'role_term_pk' })
  tenantId!: string;

  @PrimaryColumn('text', { collation: 'C', primaryKeyConstraintName: 'role_term_pk' })
  term!: string;

  @PrimaryColumn('uuid', { name: 'role_id', primaryKeyConstraintName: 'role_term_pk' })
  roleId!: string;
}
