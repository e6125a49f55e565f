import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { ExportRoles, ImportRoles } from '#roles';
import { Answers, AnswersFile, HasRateLimit } from '../http/index.js';
import { shown } from './roles.controller.js';
import { exportFilter, importOptions } from './roles.requests.js';
import { importedRoles } from './roles.responses.js';

const archive = z.instanceof(Uint8Array, { error: 'is no zip archive; send it as application/zip' });

/** Many role files at once, as a zip archive. */
@ApiTags('Roles')
@Controller('api/v1/roles')
export class RoleArchivesController {
  constructor(
    private readonly importRoles: ImportRoles,
    private readonly exportRoles: ExportRoles,
  ) {}

  @Post('import')
  @Requires('roles:write')
  @HasRateLimit('costly')
  @ApiOperation({ summary: 'Import an archive of role files' })
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(201, importedRoles, { description: 'All files are imported, or none; part of them only when asked for.' })
  async import(
    @Caller() caller: Caller,
    @Query({ schema: importOptions }) { teamId, partial }: z.output<typeof importOptions>,
    @Body({ schema: archive }) bytes: Uint8Array,
  ): Promise<z.input<typeof importedRoles>> {
    const { imported, refused } = await this.importRoles.import(caller, bytes, { teamId: teamId ?? null, partial });
    return {
      imported: imported.map(({ file, role }) => ({ file, role: shown(role) })),
      refused: refused.map(({ file, details }) => ({ file, details: [...details] })),
    };
  }

  @Get('export')
  @Requires('roles:read')
  @HasRateLimit('costly')
  @ApiOperation({ summary: 'Export the drafts of many roles as an archive' })
  @AnswersFile(200, ['application/zip'])
  async export(
    @Caller() caller: Caller,
    @Query({ schema: exportFilter }) { state, teamId }: z.output<typeof exportFilter>,
  ): Promise<StreamableFile> {
    const bytes = await this.exportRoles.archive(caller, { state: state ?? null, teamId: teamId ?? null });
    return new StreamableFile(bytes, { type: 'application/zip', disposition: 'attachment; filename="roles.zip"' });
  }
}
