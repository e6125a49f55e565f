import { Injectable } from '@nestjs/common';
import { EraseAgreement, KeepAgreement, SealAgreement, VoidAgreement } from '#agreements';

/** What can be done with an agreement besides bringing it on its way. */
@Injectable()
export class AgreementEnds {
  constructor(
    readonly voiding: VoidAgreement,
    readonly sealing: SealAgreement,
    readonly keeping: KeepAgreement,
    readonly erasing: EraseAgreement,
  ) {}
}
