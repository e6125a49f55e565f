import type { PresetName, RuleSettings } from './check-config.js';

/** What every configuration begins with. A rule that no preset names is on. */
export const PRESETS: Readonly<Record<PresetName, RuleSettings>> = {
  recommended: {},
  /** For organisations that publish nothing with a loose end: what asks for confirmation elsewhere stops here. */
  strict: {
    'meeting-outside-core-hours': 'error',
    'vague-term': 'warning',
    'missing-definition-of-done': 'error',
    'missing-sync-reason': 'warning',
    'missing-quiet-hours': 'error',
    'missing-response-time': 'error',
    'missing-urgent-path': 'warning',
    'missing-change-notice': 'error',
    'text-contradicts-model': 'error',
    'no-focus-block': 'warning',
    'fragmented-meetings': 'warning',
    'responsiveness-burden-high': 'warning',
    'hard-to-read': 'warning',
    'equal-opportunity-statement-missing': 'warning',
  },
};
