import { Body, Controller, Get, Param, Patch, Put, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { CheckDraft, ExportRoles, GetRole, SaveDraft, type SavedDraft } from '#roles';
import { Answers, AnswersFile, IfMatch, Refuses } from '../http/index.js';
import { roleFile } from './role-file.js';
import { shown } from './roles.controller.js';
import { draftPatch, draftSource, roleId } from './roles.requests.js';
import { draft, draftCheck } from './roles.responses.js';

type DraftAnswer = z.input<typeof draft>;
const ID = { schema: roleId };

/** What people work on, until it is published. */
@ApiTags('Roles')
@Controller('api/v1/roles/:roleId/draft')
export class DraftsController {
  constructor(
    private readonly getRole: GetRole,
    private readonly saveDraft: SaveDraft,
    private readonly checkDraft: CheckDraft,
    private readonly exportRoles: ExportRoles,
  ) {}

  @Get()
  @Requires('roles:read')
  @ApiOperation({ summary: 'Read a draft' })
  @Answers(200, draft, { etag: true })
  async get(@Caller() caller: Caller, @Param('roleId', ID) id: string): Promise<DraftAnswer> {
    const { role, text, model, faults } = await this.getRole.draft(caller, id);
    return { role: shown(role), revision: role.revision, text, model, faults: [...faults] };
  }

  @Put()
  @Requires('roles:write')
  @ApiOperation({ summary: 'Save a draft' })
  @ApiConsumes('application/json', 'application/yaml')
  @Answers(200, draft, {
    etag: true,
    description: 'The draft. A text with faults is kept too, and its faults are listed.',
  })
  async save(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: draftSource }) { text, model }: z.output<typeof draftSource>,
  ): Promise<DraftAnswer> {
    const saving =
      text === undefined
        ? this.saveDraft.model(caller, id, revision, model)
        : this.saveDraft.text(caller, id, revision, text);
    return saved(await saving);
  }

  @Patch()
  @Requires('roles:write')
  @ApiOperation({ summary: 'Edit a draft in place' })
  @Answers(200, draft, { etag: true, description: 'The draft. Its comments and order have stayed.' })
  async edit(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: draftPatch }) patch: z.output<typeof draftPatch>,
  ): Promise<DraftAnswer> {
    return saved(await this.saveDraft.patch(caller, id, revision, patch));
  }

  @Get('check')
  @Refuses(422)
  @Requires('roles:read')
  @ApiOperation({ summary: 'Check a draft as it would be published' })
  @Answers(200, draftCheck)
  async check(@Caller() caller: Caller, @Param('roleId', ID) id: string): Promise<object> {
    const { draft: checked, effective, judgement } = await this.checkDraft.check(caller, id);
    const { obstacles, openQuestions, report, measures } = judgement;
    return {
      revision: checked.role.revision,
      isPublishable: obstacles.length === 0,
      obstacles,
      openQuestions,
      findings: report.findings,
      measures,
      model: effective.model,
      fromPolicies: effective.fromPolicies,
    };
  }

  @Get('file')
  @Requires('roles:read')
  @ApiOperation({ summary: 'Fetch a draft as the role file that was written' })
  @AnswersFile(200, ['application/yaml', 'application/json'])
  async file(@Caller() caller: Caller, @Param('roleId', ID) id: string): Promise<StreamableFile> {
    return roleFile(await this.exportRoles.one(caller, id, 'draft'));
  }
}

/** What `@Answers` declares of a saved draft. */
export function saved({ role, content }: SavedDraft): DraftAnswer {
  const { text, model, faults } = content;
  return { role: shown(role), revision: role.revision, text, model, faults: [...faults] };
}
