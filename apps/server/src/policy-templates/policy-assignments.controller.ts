import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import {
  PolicyAssignmentService,
  type KeptAssignment,
  type PolicyAssignment,
  type Refusal,
  type ResolvedField,
} from '#policies';
import { Answers, decodeCursor, IfMatch, page, type Paged, Refuses } from '../http/index.js';
import {
  adoption,
  assignmentChoices,
  assignmentId,
  assignmentList,
  explainedFor,
  newAssignment,
} from './policy-assignments.requests.js';
import {
  explainedPolicies,
  keptAssignment,
  policyAssignment,
  policyAssignments,
} from './policy-assignments.responses.js';

const ID = { schema: assignmentId };

type Kept = PolicyAssignment & Pick<KeptAssignment, 'notApplied'>;

/** Where policies are in use, and what that comes to. */
@ApiTags('Policy assignments')
@Controller('api/v1/policy-assignments')
export class PolicyAssignmentsController {
  constructor(private readonly assignments: PolicyAssignmentService) {}

  @Post()
  @Refuses(404)
  @Requires('policies:write')
  @ApiOperation({ summary: 'Use a policy for the organisation, a team or a role' })
  @Answers(201, keptAssignment, {
    etag: true,
    description: 'The assignment, and what of it a lock above keeps from holding.',
  })
  async assign(
    @Caller() caller: Caller,
    @Body({ schema: newAssignment }) body: z.output<typeof newAssignment>,
  ): Promise<Kept> {
    return kept(await this.assignments.assign(caller, body));
  }

  @Get()
  @Requires('policies:read')
  @ApiOperation({ summary: 'List policy assignments' })
  @Answers(200, policyAssignments, { description: 'In the order of their making.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: assignmentList }) query: z.output<typeof assignmentList>,
  ): Promise<Paged<PolicyAssignment>> {
    const { limit, cursor, templateId = null, level = null, teamId = null, roleId = null } = query;
    const after = decodeCursor(cursor, assignmentId);
    const found = await this.assignments.list(caller, { limit: limit + 1, after, templateId, level, teamId, roleId });
    return page(found, limit, ({ id }) => id);
  }

  @Get('explained')
  @Refuses(404)
  @Requires('policies:read')
  @ApiOperation({ summary: 'What policies come to for a role, a team or the organisation' })
  @Answers(200, explainedPolicies, { description: 'Field by field, with where each is from.' })
  async explained(
    @Caller() caller: Caller,
    @Query({ schema: explainedFor }) { teamId, roleId }: z.output<typeof explainedFor>,
  ): Promise<{ readonly fields: readonly ResolvedField[]; readonly refusals: readonly Refusal[] }> {
    const { fields, refusals } = await this.assignments.explainFor(caller, {
      teamId: teamId ?? null,
      roleId: roleId ?? null,
    });
    return { fields: [...fields.values()], refusals };
  }

  @Get(':assignmentId')
  @Requires('policies:read')
  @ApiOperation({ summary: 'Read a policy assignment' })
  @Answers(200, policyAssignment, { etag: true, description: 'The assignment.' })
  async get(@Caller() caller: Caller, @Param('assignmentId', ID) id: string): Promise<PolicyAssignment> {
    return this.assignments.get(caller, id);
  }

  @Put(':assignmentId')
  @Requires('policies:write')
  @ApiOperation({ summary: 'Change parameters, overrides and locks' })
  @Answers(200, keptAssignment, { etag: true, description: 'The assignment as it is now.' })
  async edit(
    @Caller() caller: Caller,
    @Param('assignmentId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: assignmentChoices }) body: z.output<typeof assignmentChoices>,
  ): Promise<Kept> {
    return kept(await this.assignments.edit(caller, id, revision, body));
  }

  @Post(':assignmentId/adopt')
  @Requires('policies:write')
  @ApiOperation({ summary: 'Move to another version of the template' })
  @Answers(200, keptAssignment, { etag: true, description: 'The assignment with that version.' })
  async adopt(
    @Caller() caller: Caller,
    @Param('assignmentId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: adoption }) { version, parameters, overrides, locks }: z.output<typeof adoption>,
  ): Promise<Kept> {
    const said = {
      version,
      ...(parameters === undefined ? {} : { parameters }),
      ...(overrides === undefined ? {} : { overrides }),
      ...(locks === undefined ? {} : { locks }),
    };
    return kept(await this.assignments.adopt(caller, id, revision, said));
  }

  @Delete(':assignmentId')
  @Requires('policies:write')
  @ApiOperation({ summary: 'Take a policy out of use' })
  @Answers(204)
  async unassign(
    @Caller() caller: Caller,
    @Param('assignmentId', ID) id: string,
    @IfMatch() revision: number | null,
  ): Promise<void> {
    await this.assignments.unassign(caller, id, revision);
  }
}

function kept({ assignment, notApplied }: KeptAssignment): Kept {
  return Object.assign(assignment, { notApplied });
}
