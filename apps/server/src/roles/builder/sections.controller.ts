import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { GetRole, SaveDraft } from '#roles';
import { act, Pages, readForm, showPage, Typed, type PageReader } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { sectionPage, type SectionPage } from './sections/section-page.js';
import { SECTIONS, type SectionKey } from './sections/sections.js';
import { sectionWords } from './sections/words.js';

const ID = { schema: roleId };
const KEY = { schema: z.enum(['places', 'hours', 'contact', 'terms', 'texts', 'organisation']) };
const atRevision = z.object({ revision: z.coerce.number().int().min(1) });

/** The parts of a role besides its duties, one form each. */
@ApiExcludeController()
@Controller('roles/:roleId/edit/part/:key')
@Requires('roles:write')
export class SectionsController {
  constructor(
    private readonly pages: Pages,
    private readonly getRole: GetRole,
    private readonly saveDraft: SaveDraft,
  ) {}

  @Get()
  async show(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('key', KEY) key: SectionKey,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const page = await this.page(reader, id, { key, typed: null, problem: null });
    // What cannot be read is mended where its lines are.
    if (page === null) void reply.redirect(`/roles/${id}/text`, 303);
    else showPage(reply, page);
  }

  @Post()
  async save(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('key', KEY) key: SectionKey,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const { language } = reader;
    await act(
      reply,
      async () => {
        const { revision } = readForm(atRevision, body, language);
        await this.saveDraft.change(caller, id, revision, SECTIONS[key].read(body, language, sectionWords(language)));
        return `/roles/${id}/edit?done=saved`;
      },
      async (problem) => (await this.page(reader, id, { key, typed: new Typed(body), problem })) ?? problem.words,
    );
  }

  /** Null: the draft cannot be read. */
  private async page(
    reader: PageReader,
    id: string,
    shown: Pick<SectionPage, 'key' | 'typed' | 'problem'>,
  ): Promise<string | null> {
    const { role, model } = await this.getRole.draft(reader.caller, id);
    return model === null ? null : sectionPage(reader, { role, model, ...shown });
  }
}
