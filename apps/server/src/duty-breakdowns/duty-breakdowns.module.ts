import { Module } from '@nestjs/common';
import { RolesModule } from '#roles';
import { DutyBreakdownsController } from './duty-breakdowns.controller.js';

/** Duty breakdowns over HTTP. */
@Module({ imports: [RolesModule], controllers: [DutyBreakdownsController] })
export class DutyBreakdownsDoor {}
