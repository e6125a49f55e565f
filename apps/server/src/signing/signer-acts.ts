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
  readForm,
  signatureWish,
  understoodForm,
} from './sign-forms.js';

export type SimpleAct = 'consent' | 'understood' | 'ask' | 'approve' | 'confirm' | 'decline' | 'paper';

/** What comes before a signature. */
@Injectable()
export class BeforeSigning {
  constructor(
    readonly consenting: Consent,
    readonly acknowledging: Acknowledge,
  ) {}
}

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
    private readonly before: BeforeSigning,
    private readonly asking: Ask,
    private readonly signing: PrepareSigning,
    private readonly confirming: ConfirmSigning,
    private readonly others: OtherActs,
  ) {}

  async consent(signer: Signer, body: unknown): Promise<void> {
    await this.before.consenting.consent(signer, readForm(consentForm, body).shown ?? null);
  }

  /** One expectation, or all that are left. */
  async understood(signer: Signer, body: unknown): Promise<void> {
    const { expectation } = readForm(understoodForm, body);
    if (expectation !== undefined) return this.before.acknowledging.acknowledge(signer, [expectation]);
    const { reading } = await this.desk.look(signer);
    const all = reading.sections.flatMap(({ items }) => items.flatMap((item) => item.expectation ?? []));
    await this.before.acknowledging.acknowledge(signer, all);
  }

  async ask(signer: Signer, body: unknown): Promise<void> {
    const { expectation, text, day, start } = readForm(askForm, body);
    const { model } = await this.desk.look(signer);
    await this.asking.ask(signer, { expectation, text, patch: patchOfTime(model, expectation, { day, start }) });
  }

  async prepare(signer: Signer, body: unknown): Promise<void> {
    const wish = signatureWish(body);
    if (wish === null) throw new FormIncomplete();
    await this.signing.prepare(signer, wish.mark, wish.intends);
  }

  async confirm(signer: Signer, body: unknown): Promise<void> {
    await this.confirming.confirm(signer, readForm(confirmForm, body).digest);
  }

  approve(signer: Signer): Promise<unknown> {
    return this.others.approving.approve(bySigner(signer), signer.agreementId);
  }

  async decline(signer: Signer, body: unknown): Promise<void> {
    await this.others.declining.decline(signer, readForm(declineForm, body).reason);
  }

  async paper(signer: Signer): Promise<void> {
    await this.others.declining.askForPaper(signer);
  }

  linkDevice(signer: Signer): Promise<string> {
    return this.others.devices.link(signer);
  }

  async delegate(signer: Signer, body: unknown): Promise<void> {
    await this.others.changing.delegate(signer, readForm(delegateForm, body));
  }
}
