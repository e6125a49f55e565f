import { Module } from '@nestjs/common';
import { SealAuthority } from './keys/seal-authority.js';
import { SealKeys } from './keys/seal-keys.js';
import { TrustedRoots } from './keys/trusted-roots.js';
import { MakeSeal } from './sealing/make-seal.js';
import { TestSeal } from './sealing/test-seal.js';
import { SealSettingsService } from './settings/seal-settings.js';

const USE_CASES = [MakeSeal, SealKeys, SealSettingsService, TestSeal, TrustedRoots];

@Module({ providers: [...USE_CASES, SealAuthority], exports: USE_CASES })
export class SealsModule {}
