import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AccountsModule, SendInvitation, SendLoginMail } from '#accounts';
import {
  AgreementsModule,
  EraseDue,
  IssueAgreement,
  MindDeadlines,
  SealAgreement,
  SendAgreementMail,
  SendCode,
  TakeUpStuck,
  WorkOffBatch,
} from '#agreements';
import {
  DocumentLibraryModule,
  EndLostBatches,
  EndLostDocuments,
  RenderBatch,
  RenderDocument,
  SweepFiles,
} from '#document-library';
import { DATABASE_PARTS } from '#installation';
import { ENV, JobWorker, PlatformModule, type Env, type JobHandler, type StopTracing } from '#platform';
import { RollOutPolicy, RolesModule } from '#roles';
import { DeliverWebhook, WebhooksModule } from '#webhooks';

/** What this worker does, one class a kind of job. */
const HANDLERS = [
  SendLoginMail,
  SendInvitation,
  RollOutPolicy,
  RenderDocument,
  RenderBatch,
  EndLostBatches,
  EndLostDocuments,
  SweepFiles,
  DeliverWebhook,
  IssueAgreement,
  SendAgreementMail,
  SendCode,
  SealAgreement,
  TakeUpStuck,
  MindDeadlines,
  WorkOffBatch,
  EraseDue,
];
const STOP_TRACING = Symbol('stop tracing');

@Module({ imports: [AccountsModule, RolesModule, DocumentLibraryModule, WebhooksModule, AgreementsModule] })
export class WorkerModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly worker: JobWorker;

  constructor(
    @Inject(ENV) env: Env,
    @Inject(STOP_TRACING) private readonly stopTracing: StopTracing,
    private readonly modules: ModuleRef,
  ) {
    this.worker = new JobWorker({
      url: env.DATABASE_URL ?? '',
      slots: env.WORKER_SLOTS,
      notifications: env.WORKER_NOTIFICATIONS,
      onError: (error) => process.stderr.write(`${error.message}\n`),
    });
  }

  static register(env: Env, stopTracing: StopTracing): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.register({ env, parts: DATABASE_PARTS, name: 'workpact-worker' })],
      providers: [{ provide: STOP_TRACING, useValue: stopTracing }],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.worker.start(HANDLERS.map((handler) => this.modules.get<JobHandler>(handler, { strict: false })));
  }

  /** Begun jobs are finished before the rooms they need are closed. */
  async onModuleDestroy(): Promise<void> {
    await this.worker.stop();
    await this.stopTracing();
  }
}
