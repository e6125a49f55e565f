import { Module } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { RolesModule } from '#roles';
import { AgreementApprovalsController } from './agreement-approvals.controller.js';
import { AgreementBatchesController } from './agreement-batches.controller.js';
import { AgreementCourseController } from './agreement-course.controller.js';
import { AgreementKeepingController } from './agreement-keeping.controller.js';
import { AgreementPartiesController } from './agreement-parties.controller.js';
import { AgreementProofsController } from './agreement-proofs.controller.js';
import { AgreementsController } from './agreements.controller.js';
import { PagesModule } from '../pages/index.js';
import { AgreementCareController } from './pages/agreement-care.controller.js';
import { AgreementQuestionsController } from './pages/agreement-questions.controller.js';
import { AgreementStepsController } from './pages/agreement-steps.controller.js';
import { SendingPagesController } from './pages/sending-pages.controller.js';
import { ShowAgreement } from './pages/show-agreement.js';
import { AgreementPagesController } from './pages/agreement-pages.controller.js';
import { DeliveryReportsController } from './delivery-reports.controller.js';

/** Agreements over HTTP, for those who send them. */
@Module({
  imports: [AgreementsModule, RolesModule, PagesModule],
  controllers: [
    AgreementsController,
    AgreementApprovalsController,
    AgreementCourseController,
    AgreementPartiesController,
    AgreementProofsController,
    AgreementKeepingController,
    AgreementBatchesController,
    DeliveryReportsController,
    SendingPagesController,
    AgreementPagesController,
    AgreementStepsController,
    AgreementCareController,
    AgreementQuestionsController,
  ],
  providers: [ShowAgreement],
})
export class AgreementsDoor {}
