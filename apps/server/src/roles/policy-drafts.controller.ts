import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { OpenDraftsForPolicy } from '#roles';
import { Answers, decodeCursor, encodeCursor } from '../http/index.js';
import { policyOfDrafts, roleId } from './roles.requests.js';
import { affectedRoles } from './roles.responses.js';

/** What a policy means for the roles that it reaches. */
@ApiTags('Roles')
@Controller('api/v1/roles')
export class PolicyDraftsController {
  constructor(private readonly openDrafts: OpenDraftsForPolicy) {}

  @Post('policy-drafts')
  @Requires('policies:publish')
  @ApiOperation({ summary: 'Check the roles that a policy reaches, and open a draft of each' })
  @Answers(200, affectedRoles, { description: 'Some of the roles. Nothing published has changed.' })
  async open(
    @Caller() caller: Caller,
    @Body({ schema: policyOfDrafts }) { templateId, version, limit, cursor }: z.output<typeof policyOfDrafts>,
  ): Promise<object> {
    const page = { limit, after: decodeCursor(cursor, roleId) };
    const { roles, nextAfter } = await this.openDrafts.open(caller, { templateId, version }, page);
    return { items: roles, nextCursor: nextAfter === null ? null : encodeCursor(nextAfter) };
  }
}
