import { MarkupKind, type InitializeParams } from 'vscode-languageserver/node';

/** What the editor can show; editors that cannot are sent less, not something that they would drop. */
export interface ClientSkills {
  readonly showsRelated: boolean;
  readonly takesVersionedEdits: boolean;
  readonly readsMarkdownInHover: boolean;
  readonly readsMarkdownInCompletion: boolean;
}

export function clientSkills({ capabilities: { textDocument, workspace } }: InitializeParams): ClientSkills {
  return {
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    readsMarkdownInHover: hasMarkdown(textDocument?.hover?.contentFormat),
    readsMarkdownInCompletion: hasMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
  };
}

function hasMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.includes(MarkupKind.Markdown) ?? false;
}
