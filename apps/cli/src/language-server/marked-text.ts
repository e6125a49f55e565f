import { MarkupKind, type MarkupContent } from 'vscode-languageserver/node';

/** Markdown for editors that read it; for the others the same words without its marks. */
export function markedText(markdown: string, isMarkdownRead: boolean): MarkupContent {
  if (isMarkdownRead) return { kind: MarkupKind.Markdown, value: markdown };
  const value = markdown
    .replaceAll(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/^#+ /gm, '');
  return { kind: MarkupKind.PlainText, value };
}
