import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveEditor } from '../language-server/server.js';

/**
 * Speaks the Language Server Protocol over standard input and output until the editor says `exit` or goes away; the process then ends with 0
 * when it was asked to shut down, and with 1 when not, as the protocol wants.
 */
export function lsp(): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serveEditor(connection);
  connection.listen();
  return new Promise(() => undefined);
}
