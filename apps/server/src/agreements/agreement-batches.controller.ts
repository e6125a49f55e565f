import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { AgreementBatches, ChangeNotices, PersonData } from '#agreements';
import { Answers, decodeCursor, page, pageRequest, Refuses, type Paged } from '../http/index.js';
import { batchWanted, noticesWanted, personWanted } from './agreements.requests.js';
import {
  batchAnswer,
  batchItemAnswer,
  batchItemPage,
  changeReport,
  erasureAnswer,
  personDataAnswer,
} from './agreements.responses.js';

const uuid = { schema: z.uuid() };
type BatchAnswer = z.input<typeof batchAnswer>;

/** Many agreements at once: orders, and notices about what has changed. */
@Controller('api/v1')
export class AgreementBatchesController {
  constructor(
    private readonly batches: AgreementBatches,
    private readonly notices: ChangeNotices,
    private readonly privacy: PersonData,
  ) {}

  @Post('agreement-batches')
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Make and send many agreements' })
  @Answers(201, batchAnswer, {
    description: 'They are made one after the other; what cannot be made is named in the items.',
  })
  order(
    @Caller() caller: Caller,
    @Body({ schema: batchWanted }) { items }: z.output<typeof batchWanted>,
  ): Promise<BatchAnswer> {
    return this.batches.order(
      caller,
      'agreements',
      items.map((wish) => ({ wish, replacesId: null })),
    );
  }

  @Get('agreement-batches/:batchId')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'See how far an order is' })
  @Answers(200, batchAnswer)
  progress(@Caller() caller: Caller, @Param('batchId', uuid) batch: string): Promise<BatchAnswer> {
    return this.batches.progress(caller, batch);
  }

  @Get('agreement-batches/:batchId/items')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'List the agreements of an order' })
  @Answers(200, batchItemPage)
  async items(
    @Caller() caller: Caller,
    @Param('batchId', uuid) batch: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof batchItemAnswer>>> {
    const after = decodeCursor(cursor, z.int());
    const items = await this.batches.items(caller, batch, { limit: limit + 1, after });
    return page(
      items.map((item) => batchItemAnswer.parse(item)),
      limit,
      ({ position }) => position,
    );
  }

  @Post('agreement-batches/:batchId/cancel')
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Cancel what of an order is not made yet' })
  @Answers(200, batchAnswer, { description: 'What was made stays as it is, and may be voided by itself.' })
  cancel(@Caller() caller: Caller, @Param('batchId', uuid) batch: string): Promise<BatchAnswer> {
    return this.batches.cancel(caller, batch);
  }

  @Get('roles/:roleId/change-report')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'See who has signed an older version of a role' })
  @Answers(200, changeReport)
  async report(@Caller() caller: Caller, @Param('roleId', uuid) role: string): Promise<z.input<typeof changeReport>> {
    const { latestVersion, people } = await this.notices.report(caller, role);
    return { latestVersion, people: people.map((person) => changeReport.shape.people.element.parse(person)) };
  }

  @Post('roles/:roleId/change-notices')
  @Requires('agreements:write')
  @Refuses(409)
  @ApiOperation({ summary: 'Send change notices to all who have signed an older version' })
  @Answers(201, batchAnswer)
  send(
    @Caller() caller: Caller,
    @Param('roleId', uuid) role: string,
    @Body({ schema: noticesWanted }) { message }: z.output<typeof noticesWanted>,
  ): Promise<BatchAnswer> {
    return this.notices.send(caller, role, message);
  }

  @Post('person-data/export')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Export what agreements hold about a person' })
  @Answers(200, personDataAnswer)
  async export(
    @Caller() caller: Caller,
    @Body({ schema: personWanted }) { email }: z.output<typeof personWanted>,
  ): Promise<z.input<typeof personDataAnswer>> {
    return JSON.parse(JSON.stringify(await this.privacy.export(caller, email)));
  }

  @Post('person-data/erase')
  @Requires('privacy:manage')
  @ApiOperation({ summary: 'Erase what agreements hold about a person, as far as no duty keeps it' })
  @Answers(200, erasureAnswer)
  async erase(
    @Caller() caller: Caller,
    @Body({ schema: personWanted }) { email }: z.output<typeof personWanted>,
  ): Promise<z.input<typeof erasureAnswer>> {
    const { erased, kept } = await this.privacy.erase(caller, email);
    return { erased, kept: [...kept] };
  }
}
