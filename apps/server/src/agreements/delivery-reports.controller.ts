import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { TakeDeliveryReport } from '#agreements';
import { Answers } from '../http/index.js';
import { deliveryReport } from './agreements.requests.js';
import { reportOutcome } from './agreements.responses.js';

/** Reports of mail that could not be delivered after all, as the mail server of the organisation passes them on. */
@Controller('api/v1/delivery-reports')
export class DeliveryReportsController {
  constructor(private readonly reports: TakeDeliveryReport) {}

  @Post()
  @HttpCode(200)
  @Requires('agreements:write')
  @ApiOperation({ summary: 'Pass on a mail that came back' })
  @ApiConsumes('message/rfc822')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(200, reportOutcome)
  take(
    @Caller() caller: Caller,
    @Body({ schema: deliveryReport }) source: Uint8Array,
  ): Promise<z.input<typeof reportOutcome>> {
    return this.reports.take(caller, Buffer.from(source));
  }
}
