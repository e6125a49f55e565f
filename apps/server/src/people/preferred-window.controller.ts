import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { PreferredWindowService } from '#people';
import { Answers, Refuses } from '../http/index.js';
import { preferredHours } from './people.requests.js';
import { preferredWindow } from './people.responses.js';

/** One’s own preferred hours. No other route knows them. */
@Controller('api/v1/me/preferred-window')
@Requires('people:own')
export class PreferredWindowController {
  constructor(private readonly windows: PreferredWindowService) {}

  @Get()
  @Refuses(404)
  @ApiOperation({ summary: 'Read your preferred hours' })
  @Answers(200, preferredWindow)
  get(@Caller() caller: Caller): Promise<z.input<typeof preferredWindow>> {
    return this.windows.get(caller);
  }

  @Put()
  @Refuses(404)
  @ApiOperation({ summary: 'Choose your preferred hours' })
  @Answers(200, preferredWindow)
  choose(
    @Caller() caller: Caller,
    @Body({ schema: preferredHours }) { hours }: z.output<typeof preferredHours>,
  ): Promise<z.input<typeof preferredWindow>> {
    return this.windows.choose(caller, hours);
  }

  @Delete()
  @ApiOperation({ summary: 'Delete your preferred hours, at once' })
  @Answers(204)
  async delete(@Caller() caller: Caller): Promise<void> {
    await this.windows.delete(caller);
  }
}
