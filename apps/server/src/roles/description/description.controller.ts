import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Requires } from '#accounts';
import { readJobDescription } from '#intake';
import { act, Pages, readForm, showPage, Typed } from '../../pages/index.js';
import { BeginRole } from '../pages/begin-role.js';
import { confirmedRole, textForm } from './confirmed.js';
import { descriptionPage, proposalsPage } from './description-page.js';
import { descriptionWords } from './words.js';

/** How a role begins from a job description that somebody has. */
@ApiExcludeController()
@Controller('roles/new/description')
@Requires('roles:write')
export class DescriptionController {
  constructor(
    private readonly pages: Pages,
    private readonly begin: BeginRole,
  ) {}

  @Get()
  async paste(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    showPage(reply, descriptionPage(await this.pages.reader(caller), new Typed({}), null));
  }

  /** Nothing is kept: the text goes with the page. */
  @Post('read')
  async read(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const read = textForm.safeParse(body);
    if (read.success) {
      const { text } = read.data;
      return showPage(
        reply,
        proposalsPage(reader, { text, reading: readJobDescription(text), typed: null, problem: null }),
      );
    }
    await act(
      reply,
      async () => {
        readForm(textForm, body, reader.language);
        return '/roles/new/description';
      },
      (problem) => descriptionPage(reader, new Typed(body), problem),
    );
  }

  @Post()
  async take(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const { text } = readForm(textForm, body, reader.language);
    const reading = readJobDescription(text);
    await act(
      reply,
      async () => {
        const model = confirmedRole(reader, reading, body, descriptionWords(reader.language));
        return `/roles/${(await this.begin.begin(caller, { teamId: null, model })).id}/edit`;
      },
      (problem) => proposalsPage(reader, { text, reading, typed: new Typed(body), problem }),
    );
  }
}
