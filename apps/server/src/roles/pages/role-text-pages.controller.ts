import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Requires } from '#accounts';
import { GetRole, SaveDraft } from '#roles';
import { act, Pages, readForm, showPage } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { roleTextForm, roleTextPage } from './role-text-page.js';

const ID = { schema: roleId };

/** A role as the file that it is. */
@ApiExcludeController()
@Controller('roles/:roleId/text')
@Requires('roles:write')
export class RoleTextPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly getRole: GetRole,
    private readonly saveDraft: SaveDraft,
  ) {}

  @Get()
  async show(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query('done') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reader, draft] = await Promise.all([this.pages.reader(caller), this.getRole.draft(caller, id)]);
    showPage(reply, roleTextPage(reader, { draft, unsaved: null, hasJustSaved: done === 'saved' }));
  }

  @Post()
  async save(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const { text, revision } = readForm(roleTextForm, body, reader.language);
    // Forms send lines ended by CRLF, whatever they were.
    const written = text.replaceAll('\r\n', '\n');
    await act(
      reply,
      async () => {
        await this.saveDraft.text(caller, id, revision, written);
        return `/roles/${id}/text?done=saved`;
      },
      async () => {
        const draft = await this.getRole.draft(caller, id);
        return roleTextPage(reader, { draft, unsaved: written, hasJustSaved: false });
      },
    );
  }
}
