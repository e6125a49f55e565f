import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller.js';

/** Failed background work over HTTP. */
@Module({ controllers: [JobsController] })
export class JobsDoor {}
