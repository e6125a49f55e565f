import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { AuditLog, Database, JobQueue } from '#platform';
import { Answers } from '../http/index.js';
import { DeadJobNotFound } from './jobs.errors.js';
import { deadJobs } from './jobs.responses.js';

/** Background work that failed for the last time: to see why, and to have it tried again once the cause is gone. */
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobQueue,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  @Get('dead')
  @Requires('jobs:read')
  @ApiOperation({ summary: 'The latest hundred jobs that failed for the last time' })
  @Answers(200, deadJobs, { description: 'The newest first.' })
  async dead(@Caller() caller: Caller): Promise<z.input<typeof deadJobs>> {
    return { items: await this.jobs.dead(caller.tenantId) };
  }

  @Post('dead/:jobId/rerun')
  @Requires('jobs:manage')
  @ApiOperation({ summary: 'Try a failed job again' })
  @Answers(202, undefined, { description: 'It waits for a worker.' })
  async rerun(@Caller() caller: Caller, @Param('jobId', { schema: z.uuid() }) jobId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      if (!(await this.jobs.rerun(tx, caller.tenantId, jobId))) throw new DeadJobNotFound();
      await this.audit.record(tx, caller, { fact: 'job-run-again', subject: 'job', subjectId: jobId });
    });
  }
}
