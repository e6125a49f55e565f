import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Public, Requires } from '#accounts';
import { Database, newId, ProductError } from '#platform';
import {
  Answers,
  AnswersFile,
  decodeCursor,
  HasRateLimit,
  IfMatch,
  isoTime,
  page,
  pageOf,
  pageRequest,
  type Paged,
} from '../index.js';

/** A thing with everything that the server's rules are about: an owner, a revision, a list, a file. */
const noteWritten = z
  .strictObject({
    title: z.string().min(1).max(80),
    tags: z.array(z.string().max(20)).max(5).default([]),
    minutes: z.int().min(0).max(10_080).optional(),
  })
  .meta({ id: 'NoteWritten' });

const note = z
  .object({ id: z.uuid(), revision: z.int(), title: z.string(), tags: z.array(z.string()), changedAt: isoTime })
  .meta({ id: 'Note' });
const notes = pageOf(note, 'Notes');
const noteId = z.uuid();
const noteCursor = z.uuid();

interface NoteRow extends z.output<typeof noteWritten> {
  readonly id: string;
  readonly revision: number;
  readonly changedAt: Date;
  /** Never declared, so it must never leave. */
  readonly secret: string;
}

class NoteNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'note-not-found';
  constructor() {
    super('There is no such note.');
  }
}

class NoteChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'note-changed';
  override readonly extra: { readonly current: { readonly revision: number } };
  constructor(revision: number) {
    super('The note was changed since you read it.');
    this.extra = { current: { revision } };
  }
}

export const NOTE_TABLE = `
  CREATE TABLE note (
    tenant_id uuid NOT NULL, id uuid NOT NULL, revision int NOT NULL DEFAULT 1, title text NOT NULL,
    tags jsonb NOT NULL, secret text NOT NULL DEFAULT 'undeclared-secret', changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT note_pk PRIMARY KEY (tenant_id, id));`;

const COLUMNS = 'id, revision, title, tags, secret, changed_at AS "changedAt"';

@Controller('api/v1/notes')
export class NotesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Requires('roles:read')
  @ApiOperation({ summary: 'List notes' })
  @Answers(200, notes)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<NoteRow>> {
    const after = decodeCursor(cursor, noteCursor);
    const rows = await this.database.read(caller, (tx) =>
      tx.query<NoteRow[]>(`SELECT ${COLUMNS} FROM note WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`, [
        after,
        limit + 1,
      ]),
    );
    return page(rows, limit, ({ id }) => id);
  }

  @Post()
  @Requires('roles:write')
  @ApiOperation({ summary: 'Write a note' })
  @Answers(201, note, { etag: true })
  create(
    @Caller() caller: Caller,
    @Body({ schema: noteWritten }) { title, tags }: z.output<typeof noteWritten>,
  ): Promise<NoteRow | undefined> {
    return this.database.write(caller, async (tx) => {
      const insert = `INSERT INTO note (tenant_id, id, title, tags) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`;
      const [row] = await tx.query<NoteRow[]>(insert, [caller.tenantId, newId(), title, JSON.stringify(tags)]);
      return row;
    });
  }

  @Get(':noteId')
  @Requires('roles:read')
  @ApiOperation({ summary: 'Read a note' })
  @Answers(200, note, { etag: true })
  read(@Caller() caller: Caller, @Param('noteId', { schema: noteId }) id: string): Promise<NoteRow> {
    return this.found(caller, id);
  }

  @Put(':noteId')
  @Requires('roles:write')
  @ApiOperation({ summary: 'Change a note' })
  @Answers(200, note, { etag: true })
  async change(
    @Caller() caller: Caller,
    @Param('noteId', { schema: noteId }) id: string,
    @IfMatch() expected: number | null,
    @Body({ schema: noteWritten }) { title }: z.output<typeof noteWritten>,
  ): Promise<NoteRow> {
    const { revision } = await this.found(caller, id);
    if (expected !== null && revision !== expected) throw new NoteChanged(revision);
    await this.database.write(caller, (tx) =>
      tx.query('UPDATE note SET title = $2, revision = revision + 1 WHERE id = $1', [id, title]),
    );
    return this.found(caller, id);
  }

  @Delete(':noteId')
  @Requires('roles:publish')
  @ApiOperation({ summary: 'Delete a note' })
  @Answers(204)
  async remove(@Caller() caller: Caller, @Param('noteId', { schema: noteId }) id: string): Promise<void> {
    await this.found(caller, id);
    await this.database.write(caller, (tx) => tx.query('DELETE FROM note WHERE id = $1', [id]));
  }

  @Get(':noteId/text')
  @Requires('documents:read')
  @ApiOperation({ summary: 'A note as a file' })
  @AnswersFile(200, ['text/plain'])
  async text(@Caller() caller: Caller, @Param('noteId', { schema: noteId }) id: string): Promise<StreamableFile> {
    const { title } = await this.found(caller, id);
    return new StreamableFile(Buffer.from(title), { type: 'text/plain; charset=utf-8' });
  }

  private async found(caller: Caller, id: string): Promise<NoteRow> {
    const [row] = await this.database.read(caller, (tx) =>
      tx.query<NoteRow[]>(`SELECT ${COLUMNS} FROM note WHERE id = $1`, [id]),
    );
    if (!row) throw new NoteNotFound();
    return row;
  }
}

@Controller('api/v1/sign-in')
@Public('Nobody is signed in yet.')
export class SignInController {
  @Post()
  @HasRateLimit('sign-in')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in' })
  @Answers(204)
  signIn(
    @Body({ schema: z.strictObject({ password: z.string().max(200) }) }) _credentials: { password: string },
  ): void {
    // Nothing to do: the route is there to be limited and walked.
  }
}
