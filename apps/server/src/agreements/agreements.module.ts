import { Module } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { AgreementBatchesController } from './agreement-batches.controller.js';
import { AgreementEnds } from './agreement-ends.js';
import { AgreementPartiesController } from './agreement-parties.controller.js';
import { AgreementsController } from './agreements.controller.js';

/** Agreements over HTTP, for those who send them. */
@Module({
  imports: [AgreementsModule],
  controllers: [AgreementsController, AgreementPartiesController, AgreementBatchesController],
  providers: [AgreementEnds],
})
export class AgreementsDoor {}
