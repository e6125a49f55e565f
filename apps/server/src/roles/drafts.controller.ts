import { Body, Controller, Get, Param, Patch, Put, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { CheckDraft, ExportRoles, GetRole, SaveDraft, type SavedDraft } from '#roles';
import { Answers, AnswersFile, IfMatch, Refuses } from '../http/index.js';
import { roleFile } from './role-file.js';
import { shown } from './roles.controller.js';
import { draftPatch, draftSource, roleId } from './roles.requests.js';
import { draft, draftCheck, savedDraft } from './roles.responses.js';

type DraftAnswer = z.input<typeof draft>;
type SavedAnswer = z.input<typeof savedDraft>;
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
  @Requires('roles:read', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'Read a draft' })
  @Answers(200, draft, { etag: true })
  async get(@Caller() caller: Caller, @Param('roleId', ID) id: string): Promise<DraftAnswer> {
    const { role, text, model, faults } = await this.getRole.draft(caller, id);
    return { role: shown(role), revision: role.revision, text, model, faults: [...faults] };
  }

  @Put()
  @Requires('roles:write', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'Save a draft' })
  @ApiConsumes('application/json', 'application/yaml')
  @Answers(200, savedDraft, {
    etag: true,
    description: 'What was saved. A text with faults is kept too, and its faults are listed.',
  })
  async save(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: draftSource }) { text, model }: z.output<typeof draftSource>,
  ): Promise<SavedAnswer> {
    const saving =
      text === undefined
        ? this.saveDraft.model(caller, id, revision, model)
        : this.saveDraft.text(caller, id, revision, text);
    return saved(await saving);
  }

  @Patch()
  @Requires('roles:write', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'Edit a draft in place' })
  @Answers(200, savedDraft, { etag: true, description: 'What was saved. The comments and order of the text stay.' })
  async edit(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: draftPatch }) patch: z.output<typeof draftPatch>,
  ): Promise<SavedAnswer> {
    return saved(await this.saveDraft.patch(caller, id, revision, patch));
  }

  @Get('check')
  @Refuses(422)
  @Requires('roles:read', { proof: 'in-transaction' })
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
export function saved({ role, faults }: SavedDraft): SavedAnswer {
  return { role: shown(role), revision: role.revision, faults: [...faults] };
}
