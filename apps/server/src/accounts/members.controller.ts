import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Members, Requires } from '#accounts';
import { Answers, decodeCursor, IfMatch, isoTime, page, pageOf, pageRequest, type Paged } from '../http/index.js';
import { accessRole } from './session.responses.js';

const member = z
  .object({ userId: z.uuid(), email: z.string(), name: z.string(), accessRole, revision: z.int(), joinedAt: isoTime })
  .meta({ id: 'Member' });
const memberPage = pageOf(member, 'Members');
const accessChange = z.strictObject({ accessRole }).meta({ id: 'AccessChange' });
const userId = z.uuid();

/** Who belongs to the organisation. */
@Controller('api/v1/members')
export class MembersController {
  constructor(private readonly members: Members) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({ summary: 'List members' })
  @Answers(200, memberPage)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof member>>> {
    const after = decodeCursor(cursor, userId);
    return page(await this.members.list(caller, { limit: limit + 1, after }), limit, (one) => one.userId);
  }

  @Patch(':userId')
  @Requires('members:manage')
  @ApiOperation({ summary: 'Change a member’s access' })
  @Answers(200, member, { etag: true })
  changeAccess(
    @Caller() caller: Caller,
    @Param('userId', { schema: userId }) id: string,
    @IfMatch() expected: number | null,
    @Body({ schema: accessChange }) change: z.output<typeof accessChange>,
  ): Promise<z.input<typeof member>> {
    return this.members.changeAccess(caller, id, change.accessRole, expected);
  }

  @Delete(':userId')
  @Requires('members:manage')
  @ApiOperation({ summary: 'Remove a member' })
  @Answers(204)
  async remove(@Caller() caller: Caller, @Param('userId', { schema: userId }) id: string): Promise<void> {
    await this.members.remove(caller, id);
  }
}
