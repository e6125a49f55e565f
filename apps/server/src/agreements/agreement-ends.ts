import { Injectable } from '@nestjs/common';
import { EraseAgreement, KeepAgreement, TakeUpStuck, VoidAgreement } from '#agreements';

/** What can be done with an agreement besides bringing it on its way. */
@Injectable()
export class AgreementEnds {
  constructor(
    readonly voiding: VoidAgreement,
    readonly stuck: TakeUpStuck,
    readonly keeping: KeepAgreement,
    readonly erasing: EraseAgreement,
  ) {}
}
