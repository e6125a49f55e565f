import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What approvers had approved, while they are asked about something else. */
export class AgreementChanges1761000705000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreement ADD approved_terms jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreement DROP approved_terms');
  }
}
