import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { PersonService } from '#people';
import { Answers, decodeCursor, IfMatch, page, type Paged } from '../http/index.js';
import { peopleRequest, personFields, personId } from './people.requests.js';
import { peoplePage, person } from './people.responses.js';

type PersonAnswer = z.input<typeof person>;

/** People of the organisation. Each reading is noted in the audit log. */
@Controller('api/v1/people')
export class PeopleController {
  constructor(private readonly people: PersonService) {}

  @Get()
  @Requires('people:read')
  @ApiOperation({ summary: 'List people' })
  @Answers(200, peoplePage, { description: 'In the order of their adding.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: peopleRequest }) { limit, cursor, state }: z.output<typeof peopleRequest>,
  ): Promise<Paged<PersonAnswer>> {
    const after = decodeCursor(cursor, personId);
    return page(await this.people.list(caller, { limit: limit + 1, after, state }), limit, ({ id }) => id);
  }

  @Post()
  @Requires('people:write')
  @ApiOperation({ summary: 'Add a person' })
  @Answers(201, person, { etag: true })
  add(
    @Caller() caller: Caller,
    @Body({ schema: personFields }) fields: z.output<typeof personFields>,
  ): Promise<PersonAnswer> {
    return this.people.add(caller, fields);
  }

  @Get(':personId')
  @Requires('people:read')
  @ApiOperation({ summary: 'Read a person' })
  @Answers(200, person, { etag: true })
  get(@Caller() caller: Caller, @Param('personId', { schema: personId }) id: string): Promise<PersonAnswer> {
    return this.people.get(caller, id);
  }

  @Put(':personId')
  @Requires('people:write')
  @ApiOperation({ summary: 'Change a person' })
  @Answers(200, person, { etag: true })
  change(
    @Caller() caller: Caller,
    @Param('personId', { schema: personId }) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: personFields }) fields: z.output<typeof personFields>,
  ): Promise<PersonAnswer> {
    return this.people.change(caller, id, revision, fields);
  }

  @Delete(':personId')
  @Requires('people:write')
  @ApiOperation({ summary: 'Erase a person, for good' })
  @Answers(204)
  async erase(
    @Caller() caller: Caller,
    @Param('personId', { schema: personId }) id: string,
    @IfMatch() revision: number | null,
  ): Promise<void> {
    await this.people.erase(caller, id, revision);
  }
}
