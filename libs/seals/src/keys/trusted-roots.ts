import { Injectable } from '@nestjs/common';
import { SealAuthority } from './seal-authority.js';

/** Whose seals this installation answers for: what its verification page trusts. */
@Injectable()
export class TrustedRoots {
  constructor(private readonly authority: SealAuthority) {}

  /** DER. */
  async certificates(): Promise<readonly Uint8Array[]> {
    return [(await this.authority.get()).certificate];
  }
}
