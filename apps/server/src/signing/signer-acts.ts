import { Injectable } from '@nestjs/common';
import {
  Acknowledge,
  ApproveAgreement,
  Ask,
  bySigner,
  ChangeParty,
  ConfirmSigning,
  Consent,
  Decline,
  LinkDevice,
  patchOfTime,
  PrepareSigning,
  SignerDesk,
  type Signer,
} from '#agreements';
import {
  askForm,
  confirmForm,
  consentForm,
  declineForm,
  delegateForm,
  FormIncomplete,
  form,
  signatureWish,
  understoodForm,
} from './sign-forms.js';

export type SimpleAct = 'consent' | 'understood' | 'ask' | 'approve' | 'confirm' | 'decline' | 'paper';

/** What parties do besides reading and signing. */
@Injectable()
export class OtherActs {
  constructor(
    readonly approving: ApproveAgreement,
    readonly declining: Decline,
    readonly devices: LinkDevice,
    readonly changing: ChangeParty,
  ) {}
}

/** What the forms of a party's pages do, each one call on the room. */
@Injectable()
export class SignerActs implements Record<SimpleAct, (signer: Signer, body: unknown) => Promise<unknown>> {
  constructor(
    private readonly desk: SignerDesk,
    private readonly consenting: Consent,
    private readonly acknowledging: Acknowledge,
    private readonly asking: Ask,
    private readonly signing: PrepareSigning,
    private readonly confirming: ConfirmSigning,
    private readonly others: OtherActs,
  ) {}

  async consent(signer: Signer, body: unknown): Promise<void> {
    await this.consenting.consent(signer, form(consentForm, body).shown ?? null);
  }

  /** One expectation, or all that are left. */
  async understood(signer: Signer, body: unknown): Promise<void> {
    const { expectation } = form(understoodForm, body);
    if (expectation !== undefined) return this.acknowledging.acknowledge(signer, [expectation]);
    const { reading } = await this.desk.look(signer);
    const all = reading.sections.flatMap(({ items }) => items.flatMap((item) => item.expectation ?? []));
    await this.acknowledging.acknowledge(signer, all);
  }

  async ask(signer: Signer, body: unknown): Promise<void> {
    const { expectation, text, day, start } = form(askForm, body);
    const { model } = await this.desk.look(signer);
    await this.asking.ask(signer, { expectation, text, patch: patchOfTime(model, expectation, { day, start }) });
  }

  async prepare(signer: Signer, body: unknown): Promise<void> {
    const wish = signatureWish(body);
    if (wish === null) throw new FormIncomplete();
    await this.signing.prepare(signer, wish.mark, wish.intends);
  }

  async confirm(signer: Signer, body: unknown): Promise<void> {
    await this.confirming.confirm(signer, form(confirmForm, body).digest);
  }

  approve(signer: Signer): Promise<unknown> {
    return this.others.approving.approve(bySigner(signer), signer.agreementId);
  }

  async decline(signer: Signer, body: unknown): Promise<void> {
    await this.others.declining.decline(signer, form(declineForm, body).reason);
  }

  async paper(signer: Signer): Promise<void> {
    await this.others.declining.askForPaper(signer);
  }

  linkDevice(signer: Signer): Promise<string> {
    return this.others.devices.link(signer);
  }

  async delegate(signer: Signer, body: unknown): Promise<void> {
    await this.others.changing.delegate(signer, form(delegateForm, body));
  }
}
