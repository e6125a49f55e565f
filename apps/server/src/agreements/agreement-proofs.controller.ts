import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { ReadAgreements } from '#agreements';
import { Answers, AnswersFile } from '../http/index.js';
import { agreementId, filePosition } from './agreements.requests.js';
import { eventsAnswer, eventsOf, recordAnswer } from './agreements.responses.js';

const id = { schema: agreementId };

/** What proves an agreement: its log, its record, the forms of its document. */
@Controller('api/v1/agreements/:agreementId')
export class AgreementProofsController {
  constructor(private readonly reading: ReadAgreements) {}

  @Get('events')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Read its log' })
  @Answers(200, eventsAnswer)
  async events(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
  ): Promise<z.input<typeof eventsAnswer>> {
    const { events, fault } = await this.reading.events(caller, agreement);
    return { events: eventsOf(events), fault };
  }

  @Get('record')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Read all that proves it, as data' })
  @Answers(200, recordAnswer)
  async record(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
  ): Promise<z.input<typeof recordAnswer>> {
    return JSON.parse(JSON.stringify(await this.reading.record(caller, agreement)));
  }

  @Get('files/:position')
  @Requires('agreements:read')
  @ApiOperation({ summary: 'Fetch one form of its document' })
  @AnswersFile(200, ['application/pdf'])
  async file(
    @Caller() caller: Caller,
    @Param('agreementId', id) agreement: string,
    @Param('position', { schema: filePosition }) position: number,
  ): Promise<StreamableFile> {
    const content = await this.reading.file(caller, agreement, position);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="agreement.pdf"',
      length: content.length,
    });
  }
}
