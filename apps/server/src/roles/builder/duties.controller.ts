import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { GetRole, SaveDraft } from '#roles';
import type { WorkModel } from '#work-model';
import { act, Pages, readForm, showPage, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { ownTimeForm, setTimeForm, withoutDuty, withOwnTime, withSetTime } from './duty-forms.js';
import { dutyPage, type DutyPage } from './duty-page.js';
import { builderWords } from './words.js';

const ID = { schema: roleId };
const KIND = { schema: z.enum(['set-time', 'own-time']) };
const DUTY = { schema: z.string().max(200) };
const atRevision = z.object({ revision: z.coerce.number().int().min(1) });
const NEW = 'new';

/** The duties of a role, one form each. */
@ApiExcludeController()
@Controller('roles/:roleId/edit/:kind/:dutyId')
@Requires('roles:write')
export class DutiesController {
  constructor(
    private readonly pages: Pages,
    private readonly getRole: GetRole,
    private readonly saveDraft: SaveDraft,
  ) {}

  @Get()
  async show(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('kind', KIND) kind: DutyPage['kind'],
    @Param('dutyId', DUTY) duty: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const page = await this.page(reader, { id, kind, duty }, { typed: null, problem: null });
    if (page === null) void reply.redirect(`/roles/${id}/edit`, 303);
    else showPage(reply, page);
  }

  @Post()
  async save(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('kind', KIND) kind: DutyPage['kind'],
    @Param('dutyId', DUTY) duty: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const place = { id, kind, duty };
    await act(
      reply,
      async () => {
        const { revision } = readForm(atRevision, body, reader.language);
        await this.saveDraft.change(caller, id, revision, changeOf(place, body, reader));
        return `/roles/${id}/edit?done=saved`;
      },
      async (problem) =>
        (await this.page(reader, place, { typed: new Typed(body), problem: besideFields(problem) })) ?? problem.words,
    );
  }

  @Post('remove')
  async remove(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('kind', KIND) kind: DutyPage['kind'],
    @Param('dutyId', DUTY) duty: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const { revision } = readForm(atRevision, body, reader.language);
        await this.saveDraft.change(caller, id, revision, (model) => withoutDuty(model, duty));
        return `/roles/${id}/edit?done=removed`;
      },
      async (problem) => (await this.page(reader, { id, kind, duty }, { typed: null, problem })) ?? problem.words,
    );
  }

  /** Null: there is no such duty (any more). */
  private async page(
    reader: PageReader,
    { id, kind, duty }: Place,
    { typed, problem }: Pick<DutyPage, 'typed' | 'problem'>,
  ): Promise<string | null> {
    const { role, model } = await this.getRole.draft(reader.caller, id);
    if (model === null) return null;
    const dutyId = duty === NEW ? null : duty;
    const isThere = [...model.sync, ...model.async].some((one) => one.id === dutyId);
    if (dutyId !== null && !isThere) return null;
    return dutyPage(reader, { role, model, dutyId, kind, typed, problem });
  }
}

interface Place {
  readonly id: string;
  readonly kind: DutyPage['kind'];
  readonly duty: string;
}

function changeOf({ kind, duty }: Place, body: unknown, { language }: PageReader): (model: WorkModel) => object {
  const say = builderWords(language);
  const dutyId = duty === NEW ? null : duty;
  if (kind === 'own-time') {
    const given = readForm(ownTimeForm(say), body, language);
    return (model) => withOwnTime(model, dutyId, given);
  }
  const given = readForm(setTimeForm(say), body, language);
  return (model) => withSetTime(model, dutyId, given);
}

/** What the reader of role files says of a value stands beside the field that it came from. */
const FIELD_OF: Readonly<Record<string, string>> = {
  startMinute: 'from',
  endMinute: 'to',
  dtstart: 'firstDay',
  every: 'repeats',
  rrule: 'days',
  reason: 'reasonText',
  effortMinutes: 'effort',
  due: 'time',
};

function besideFields(problem: PageProblem): PageProblem {
  return {
    ...problem,
    faults: problem.faults.map((fault) => {
      const name = /^\/model\/(?:sync|async)\/\d+\/(?<name>\w+)/u.exec(fault.pointer)?.groups?.['name'];
      return name === undefined ? fault : { ...fault, pointer: `/${FIELD_OF[name] ?? name}` };
    }),
  };
}
