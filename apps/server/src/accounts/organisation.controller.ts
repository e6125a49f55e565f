import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, organisationSettings, Organisations, Requires } from '#accounts';
import { Answers, IfMatch } from '../http/index.js';

const organisation = z
  .object({ id: z.uuid(), name: z.string(), slug: z.string(), settings: organisationSettings, revision: z.int() })
  .meta({ id: 'Organisation' });

const organisationChange = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    settings: organisationSettings.optional().describe('Takes the place of all settings.'),
  })
  .meta({ id: 'OrganisationChange' });

/** The organisation that the caller acts in. */
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Requires('organisation:read')
  @ApiOperation({ summary: 'The organisation' })
  @Answers(200, organisation, { etag: true })
  get(@Caller() caller: Caller): Promise<z.input<typeof organisation>> {
    return this.organisations.get(caller);
  }

  @Patch()
  @Requires('organisation:manage')
  @ApiOperation({ summary: 'Change its name or settings' })
  @Answers(200, organisation, { etag: true })
  change(
    @Caller() caller: Caller,
    @IfMatch() expected: number | null,
    @Body({ schema: organisationChange }) change: z.output<typeof organisationChange>,
  ): Promise<z.input<typeof organisation>> {
    return this.organisations.change(caller, change, expected);
  }
}
