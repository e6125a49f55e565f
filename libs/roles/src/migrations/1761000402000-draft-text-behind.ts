import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Models are saved without writing their changes into the text of the draft at once. */
export class DraftTextBehind1761000402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role ADD COLUMN draft_text_is_behind boolean NOT NULL DEFAULT false;
      ALTER TABLE role ADD CONSTRAINT role_text_is_behind_a_model CHECK (NOT draft_text_is_behind OR draft_model IS NOT NULL) NOT VALID;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role DROP COLUMN draft_text_is_behind');
  }
}
