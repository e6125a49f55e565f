import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ReadAgreements } from '#agreements';
import { GetRole } from '#roles';
import type { PageReader } from '../../pages/index.js';
import { agreementPage, DONE, type AgreementPage } from './agreement-page.js';

/** What was just done with an agreement: `?done=sent`. */
export const doneWith = z.object({ done: z.enum(DONE).nullable().catch(null).default(null) });

/** Makes the page of one agreement, as it is now. */
@Injectable()
export class ShowAgreement {
  constructor(
    private readonly agreements: ReadAgreements,
    private readonly roles: GetRole,
  ) {}

  /** @throws AgreementNotFound */
  async page(
    reader: PageReader,
    id: string,
    { done = null, typed = null, problem = null }: Partial<Pick<AgreementPage, 'done' | 'typed' | 'problem'>> = {},
  ): Promise<string> {
    const { caller } = reader;
    const [detail, { events, fault }] = await Promise.all([
      this.agreements.get(caller, id),
      this.agreements.events(caller, id),
    ]);
    const { title } = await this.roles.get(caller, detail.agreement.roleId);
    return agreementPage(reader, {
      detail,
      events,
      roleTitle: title,
      isLogWhole: fault === null,
      done,
      typed,
      problem,
    });
  }
}
