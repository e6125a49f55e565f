import { CodeActionKind } from 'vscode-languageserver/node';

/** What editors run on save when told to: all safe fixes of Workpact, and of nobody else. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.workpact`;

/** Whether an editor that asks for some kinds of action wants this one; kinds are trees, `source` asks for `source.fixAll.workpact` too. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return kind === CodeActionKind.QuickFix;
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
