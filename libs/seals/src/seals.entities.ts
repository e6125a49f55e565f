import { SealAuthorityRow } from './entities/seal-authority.entity.js';
import { SealKeyRow } from './entities/seal-key.entity.js';
import { SealSettingsRow } from './entities/seal-settings.entity.js';
import { Seals1761000650000 } from './migrations/1761000650000-seals.js';
import { SealLookups1761000651000 } from './migrations/1761000651000-seal-lookups.js';
import { BroughtCertificates1761000652000 } from './migrations/1761000652000-brought-certificates.js';

export const SEALS_ENTITIES = [SealAuthorityRow, SealKeyRow, SealSettingsRow];
export const SEALS_MIGRATIONS = [Seals1761000650000, SealLookups1761000651000, BroughtCertificates1761000652000];
