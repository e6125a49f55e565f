import { Body, Controller, Delete, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires, SetPassword, SetUpSecondFactor } from '#accounts';
import { Answers, HasRateLimit } from '../http/index.js';
import { passwordSet, secondFactorConfirmed } from './sign-in.requests.js';
import { recoveryCodes, secondFactorBegun } from './sign-in.responses.js';

/** A person's own password and second factor. All of it asks for a sign-in of the last 15 minutes. */
@Controller('api/v1')
@Requires('account:own')
export class CredentialsController {
  constructor(
    private readonly password: SetPassword,
    private readonly secondFactor: SetUpSecondFactor,
  ) {}

  @Put('password')
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Set the own password' })
  @Answers(204, undefined, { description: 'Set. All other sessions of the person have ended.' })
  async setPassword(
    @Caller() caller: Caller,
    @Body({ schema: passwordSet }) { password }: z.output<typeof passwordSet>,
  ): Promise<void> {
    await this.password.set(caller, password);
  }

  @Post('second-factor')
  @ApiOperation({ summary: 'Begin to set up an authenticator app' })
  @Answers(201, secondFactorBegun)
  begin(@Caller() caller: Caller): Promise<z.input<typeof secondFactorBegun>> {
    return this.secondFactor.begin(caller);
  }

  @Post('second-factor/confirm')
  @HasRateLimit('sign-in')
  @ApiOperation({ summary: 'Finish it by a first code' })
  @Answers(200, recoveryCodes)
  async confirm(
    @Caller() caller: Caller,
    @Body({ schema: secondFactorConfirmed }) { code }: z.output<typeof secondFactorConfirmed>,
  ): Promise<z.input<typeof recoveryCodes>> {
    return { recoveryCodes: await this.secondFactor.confirm(caller, code) };
  }

  @Delete('second-factor')
  @ApiOperation({ summary: 'Remove the second factor' })
  @Answers(204)
  async remove(@Caller() caller: Caller): Promise<void> {
    await this.secondFactor.remove(caller);
  }
}
