import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Invitations, Requires } from '#accounts';
import { Answers, decodeCursor, isoTime, page, pageOf, pageRequest, type Paged } from '../http/index.js';
import { accessRole } from './session.responses.js';
import { email } from './sign-in.requests.js';

const invitation = z
  .object({ id: z.uuid(), email: z.string(), accessRole, createdAt: isoTime, expiresAt: isoTime })
  .meta({ id: 'Invitation' });
const invitationPage = pageOf(invitation, 'Invitations');
const invitationWanted = z.strictObject({ email, accessRole }).meta({ id: 'InvitationWanted' });
const invitationId = z.uuid();

/** Who is asked to join the organisation. They accept on a page, by the link in their mail. */
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({ summary: 'List open invitations' })
  @Answers(200, invitationPage)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof invitation>>> {
    const after = decodeCursor(cursor, invitationId);
    return page(await this.invitations.list(caller, { limit: limit + 1, after }), limit, ({ id }) => id);
  }

  @Post()
  @Requires('members:manage')
  @ApiOperation({ summary: 'Invite somebody' })
  @Answers(201, invitation, { description: 'A mail with a link is on its way.' })
  invite(
    @Caller() caller: Caller,
    @Body({ schema: invitationWanted }) wish: z.output<typeof invitationWanted>,
  ): Promise<z.input<typeof invitation>> {
    return this.invitations.invite(caller, wish.email, wish.accessRole);
  }

  @Delete(':invitationId')
  @Requires('members:manage')
  @ApiOperation({ summary: 'Revoke an invitation' })
  @Answers(204)
  async revoke(@Caller() caller: Caller, @Param('invitationId', { schema: invitationId }) id: string): Promise<void> {
    await this.invitations.revoke(caller, id);
  }
}
