/**
 * Seals: the keys that organisations seal documents with, who vouches for them, and where time stamps come from.
 *
 * It keeps private keys so that nobody sees them, and writes signatures into prepared documents. What the documents are and who acts in them
 * is not its business; how a signature is made is decided in `signing`.
 */
export { sealHealth, type SealHealth } from './health/seal-health.js';
export { KEY_SERVICE, type KeyService } from './keys/key-service.js';
export { SealKeys, type ShownSealKey } from './keys/seal-keys.js';
export { TrustedRoots } from './keys/trusted-roots.js';
export { SEALS_ENTITIES, SEALS_MIGRATIONS } from './seals.entities.js';
export { SealsModule } from './seals.module.js';
export { MakeSeal, type Sealed } from './sealing/make-seal.js';
export { SealKeyFailed, SealKeyRefused, TimestampFailed, ValidationDataFailed } from './sealing/seals.errors.js';
export { TestSeal, type SealTest } from './sealing/test-seal.js';
export { SEAL_LEVELS, type SealLevel } from './settings/seal-level.js';
export { SealSettingsChanged, SealSettingsInvalid, SealSettingsService } from './settings/seal-settings.js';
export type { SealSettings, SealSettingsChange } from './settings/settings-shape.js';
