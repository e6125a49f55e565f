import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { CompareVersions, ExportRoles, GetVersions, RestoreVersion, type VersionSummary } from '#roles';
import { Answers, AnswersFile, decodeCursor, IfMatch, page, pageRequest, type Paged, Refuses } from '../http/index.js';
import { saved } from './drafts.controller.js';
import { roleFile } from './role-file.js';
import { comparison, roleId, versionCursor, versionNumber } from './roles.requests.js';
import { changes, savedDraft, version, versions } from './roles.responses.js';

const ID = { schema: roleId };
const NUMBER = { schema: versionNumber };

/** What was published of a role, and stays as it was. */
@ApiTags('Roles')
@Controller('api/v1/roles/:roleId')
export class VersionsController {
  constructor(
    private readonly getVersions: GetVersions,
    private readonly compareVersions: CompareVersions,
    private readonly restoreVersion: RestoreVersion,
    private readonly exportRoles: ExportRoles,
  ) {}

  @Get('versions')
  @Requires('roles:read')
  @ApiOperation({ summary: 'List the versions of a role' })
  @Answers(200, versions, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<VersionSummary>> {
    const before = decodeCursor(cursor, versionCursor);
    return page(await this.getVersions.list(caller, id, { limit: limit + 1, before }), limit, ({ number }) => number);
  }

  @Get('versions/:number')
  @Requires('roles:read')
  @ApiOperation({ summary: 'Read a version' })
  @Answers(200, version)
  async get(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('number', NUMBER) number: number,
  ): Promise<object> {
    const found = await this.getVersions.get(caller, id, number);
    return { ...found, findings: found.findings.findings };
  }

  @Get('versions/:number/file')
  @Requires('roles:read')
  @ApiOperation({ summary: 'Fetch a version as the role file that was written' })
  @AnswersFile(200, ['application/yaml', 'application/json'])
  async file(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('number', NUMBER) number: number,
  ): Promise<StreamableFile> {
    return roleFile(await this.exportRoles.one(caller, id, number));
  }

  @Post('versions/:number/restore')
  @Requires('roles:write')
  @ApiOperation({ summary: 'Make a version the draft again' })
  @Answers(200, savedDraft, {
    etag: true,
    description: 'What was saved. It becomes a version of its own when it is published.',
  })
  async restore(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('number', NUMBER) number: number,
    @IfMatch() revision: number | null,
  ): Promise<z.input<typeof savedDraft>> {
    return saved(await this.restoreVersion.restore(caller, id, number, revision));
  }

  @Get('changes')
  @Refuses(422)
  @Requires('roles:read')
  @ApiOperation({ summary: 'Compare any two versions, or one with the draft' })
  @Answers(200, changes, { description: 'What changed, in words.' })
  async compare(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query({ schema: comparison }) { from, to }: z.output<typeof comparison>,
  ): Promise<z.input<typeof changes>> {
    return { changes: await this.compareVersions.compare(caller, id, from, to) };
  }
}
