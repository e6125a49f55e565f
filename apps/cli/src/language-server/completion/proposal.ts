import type { CompletionItemKind } from 'vscode-languageserver/node';

/** Something that can be written at the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written, in the notation of the file. */
  readonly text: string;
  readonly detail: string | null;
  /** Markdown. */
  readonly docs: string | null;
}
