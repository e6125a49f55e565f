import { Module, type DynamicModule } from '@nestjs/common';
import { DATABASE_PARTS } from '#installation';
import { PlatformModule, type Env } from '#platform';
import { AccountsDoor } from './accounts/accounts.module.js';
import { AgreementsDoor } from './agreements/agreements.module.js';
import { DocumentTemplatesDoor } from './document-templates/document-templates.module.js';
import { DocumentsDoor } from './documents/documents.module.js';
import { DutyBreakdownsDoor } from './duty-breakdowns/duty-breakdowns.module.js';
import { ExamplesModule } from './examples/examples.module.js';
import { HealthModule } from './health/health.module.js';
import { HomeDoor } from './home/home.module.js';
import { JobsDoor } from './jobs/jobs.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { OutboxDoor } from './outbox/outbox.module.js';
import { PeopleDoor } from './people/people.module.js';
import { PolicyTemplatesDoor } from './policy-templates/policy-templates.module.js';
import { RolesDoor } from './roles/roles.module.js';
import { SealsDoor } from './seals/seals.module.js';
import { SettingsDoor } from './settings/settings.module.js';
import { SigningDoor } from './signing/signing.module.js';
import { TeamsDoor } from './teams/teams.module.js';
import { VerifyDoor } from './verify/verify.module.js';
import { WebhooksDoor } from './webhooks/webhooks.module.js';

@Module({
  imports: [
    HealthModule,
    MetricsModule,
    AccountsDoor,
    TeamsDoor,
    PeopleDoor,
    PolicyTemplatesDoor,
    RolesDoor,
    DutyBreakdownsDoor,
    DocumentsDoor,
    DocumentTemplatesDoor,
    WebhooksDoor,
    JobsDoor,
    SealsDoor,
    SettingsDoor,
    AgreementsDoor,
    SigningDoor,
    OutboxDoor,
    VerifyDoor,
    ExamplesModule,
    HomeDoor,
  ],
})
export class AppModule {
  static register(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.register({ env, parts: DATABASE_PARTS, name: 'workpact-server' })],
    };
  }
}
