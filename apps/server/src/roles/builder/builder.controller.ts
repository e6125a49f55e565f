import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import {
  BreakDownRole,
  CheckDraft,
  DraftHasFaults,
  PublishRole,
  SaveDraft,
  ScheduleNotExpandable,
  type ShownBreakdown,
} from '#roles';
import { act, Pages, readForm, showPage, type PageReader } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { builderPage, type BuilderPage } from './builder-page.js';
import { weekForm, withWeek } from './week-form.js';

const ID = { schema: roleId };
const wanted = z.object({ done: z.enum(['saved', 'removed']).nullable().catch(null).default(null) });
const fixForm = z.object({
  revision: z.coerce.number().int().min(1),
  rule: z.string().max(100),
  finding: z.coerce.number().int().min(0),
  fix: z.coerce.number().int().min(0),
});

const publishForm = z.object({
  revision: z.coerce.number().int().min(1),
  note: z.string().trim().max(1000).default(''),
});

/** Where a role is built. */
@ApiExcludeController()
@Controller('roles/:roleId/edit')
@Requires('roles:write')
export class BuilderController {
  constructor(
    private readonly pages: Pages,
    private readonly checkDraft: CheckDraft,
    private readonly breakDown: BreakDownRole,
    private readonly saveDraft: SaveDraft,
    private readonly publishRole: PublishRole,
  ) {}

  @Get()
  async show(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    try {
      showPage(reply, await this.page(reader, id, { done: wanted.parse(query).done }));
    } catch (error) {
      // What cannot be read is mended where its lines are.
      if (!(error instanceof DraftHasFaults)) throw error;
      void reply.redirect(`/roles/${id}/text`, 303);
    }
  }

  /** Makes a change that the checker proposed, if the draft is still the one that it proposed it for. */
  @Post('fix')
  async fix(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const { revision, rule, finding, fix } = readForm(fixForm, body, reader.language);
    const checked = await this.checkDraft.check(caller, id);
    const found = checked.judgement.report.findings[finding];
    const patch = found?.rule === rule ? found.fixes[fix]?.patch : undefined;
    await act(
      reply,
      async () => {
        if (patch !== undefined && patch !== null && checked.draft.role.revision === revision)
          await this.saveDraft.patch(caller, id, revision, patch);
        return `/roles/${id}/edit?done=saved`;
      },
      async (problem) => this.page(reader, id, { problem }),
    );
  }

  /** Makes the draft that was looked at the next version. */
  @Post('publish')
  @Requires('roles:publish')
  async publish(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const { revision, note } = readForm(publishForm, body, reader.language);
        await this.publishRole.publish(caller, id, revision, note === '' ? null : note);
        return `/roles/${id}?done=published`;
      },
      async (problem) => this.page(reader, id, { problem }),
    );
  }

  /** Saves the week as it was painted. */
  @Post('week')
  async week(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const { revision, week } = readForm(weekForm, body, reader.language);
        await this.saveDraft.change(caller, id, revision, (model) => withWeek(model, week));
        return `/roles/${id}/edit?done=saved`;
      },
      async (problem) => this.page(reader, id, { problem }),
    );
  }

  private async page(
    reader: PageReader,
    id: string,
    { done = null, problem = null }: Partial<Pick<BuilderPage, 'done' | 'problem'>>,
  ): Promise<string> {
    const [checked, breakdown] = await Promise.all([
      this.checkDraft.check(reader.caller, id),
      this.breakdown(reader, id),
    ]);
    return builderPage(reader, { checked, breakdown, done, problem });
  }

  private async breakdown({ caller, language }: PageReader, id: string): Promise<ShownBreakdown | null> {
    try {
      return await this.breakDown.breakDown(caller, id, 'draft', language);
    } catch (error) {
      if (error instanceof ScheduleNotExpandable) return null;
      throw error;
    }
  }
}
