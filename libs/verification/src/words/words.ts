import type { ReasonCode, SealLevel, Verdict } from '../document/report.js';

/** All that reports say, in one language. `{name}` and the like are put in. */
export interface Words {
  readonly verdicts: Readonly<Record<Verdict, readonly [title: string, text: string]>>;
  /** In place of the text of `authentic`, for a completion certificate. */
  readonly authenticRecord: string;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly checks: Readonly<Record<'intact' | 'valid' | 'trusted' | 'entireFile', readonly [yes: string, no: string]>>;
  readonly levels: Readonly<Record<SealLevel, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly labels: Readonly<
    Record<
      | 'file'
      | 'level'
      | 'model'
      | 'modelSigned'
      | 'modelOther'
      | 'record'
      | 'sealed'
      | 'by'
      | 'claimed'
      | 'proven'
      | 'provenByStranger'
      | 'certificate'
      | 'digest'
      | 'signature'
      | 'object'
      | 'at'
      | 'stamp',
      string
    >
  >;
}
