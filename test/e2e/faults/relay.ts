import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A way to another server that can be cut, as networks are. */
export interface Relay {
  readonly port: number;
  /** `away`: nobody answers at the port. `silent`: connections are taken, and nothing is ever said. */
  become(state: 'through' | 'silent' | 'away'): Promise<void>;
  close(): Promise<void>;
}

/** @param target port of the other server on this machine */
export async function aRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((incoming) => {
    keep(incoming);
    if (isSilent) return;
    const outgoing = connect(target, '127.0.0.1');
    keep(outgoing);
    incoming.pipe(outgoing).pipe(incoming);
  });
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  const cut = async (): Promise<void> => {
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    for (const socket of sockets) socket.destroy();
    if (server.listening) await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async become(state) {
      await cut();
      isSilent = state === 'silent';
      if (state !== 'away') await listen(port);
    },
    close: cut,
  };
}
