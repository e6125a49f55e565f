import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Orders of many agreements at once. */
export class AgreementBatches1761000702000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BATCHES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_batch_item; DROP TABLE agreement_batch;');
  }
}

const BATCHES = `
  CREATE TABLE agreement_batch (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    total integer NOT NULL,
    user_id uuid,
    api_key_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agreement_batch_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_batch_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id)
  );
  ${tenantTable('agreement_batch', ['SELECT', 'INSERT'])}
  CREATE TABLE agreement_batch_item (
    tenant_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    position integer NOT NULL,
    wish jsonb NOT NULL,
    is_taken boolean NOT NULL DEFAULT false,
    agreement_id uuid,
    fault jsonb,
    CONSTRAINT agreement_batch_item_pk PRIMARY KEY (tenant_id, batch_id, position),
    CONSTRAINT agreement_batch_item_of_batch FOREIGN KEY (tenant_id, batch_id) REFERENCES agreement_batch (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT agreement_batch_item_is_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id) ON DELETE SET NULL (agreement_id)
  );
  CREATE INDEX agreement_batch_item_by_agreement ON agreement_batch_item (tenant_id, agreement_id);
  ${tenantTable('agreement_batch_item', ['SELECT', 'INSERT', 'UPDATE'])}
`;
