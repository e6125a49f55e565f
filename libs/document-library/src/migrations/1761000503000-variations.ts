import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document may say the terms of one agreement, which differ from those that the role was published with. */
export class Variations1761000503000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document ADD COLUMN variation jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document DROP COLUMN variation');
  }
}
