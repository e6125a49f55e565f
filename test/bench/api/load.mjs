// A load generator that costs little itself: on a machine of two cores a heavy one would measure itself. Each connection sends the next
// request when the answer to the one before is complete.
import { connect } from 'node:net';

/**
 * @param {{ address: string, connections: number, seconds: number, next: () => { method: string, path: string,
 *   headers?: Record<string, string>, body?: string }, expected?: number[], onAnswer?: (answer: string) => void }} options
 * @returns {Promise<{ requests: number, perSecond: number, medianMs: number, p99Ms: number }>}
 */
export async function load({ address, connections, seconds, next, expected = [200], onAnswer }) {
  const { hostname, port } = new URL(address);
  const end = performance.now() + seconds * 1000;
  const begin = performance.now();
  const times = [];
  await Promise.all(
    Array.from({ length: connections }, () =>
      new Connection(hostname, Number(port)).run({ end, next, expected, times, onAnswer }),
    ),
  );
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: (times.length / (performance.now() - begin)) * 1000,
    medianMs: times[Math.floor(times.length / 2)],
    p99Ms: times[Math.floor(times.length * 0.99)],
  };
}

class Connection {
  constructor(host, port) {
    this.host = host;
    this.socket = connect({ host, port, noDelay: true });
    this.buffered = Buffer.alloc(0);
    this.socket.on('data', (chunk) => {
      this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
      this.deliver();
    });
    this.socket.on('error', (error) => this.reject?.(error));
    this.socket.on('close', () => this.reject?.(new Error('The server closed the connection.')));
  }

  async run({ end, next, expected, times, onAnswer }) {
    while (performance.now() < end) {
      const start = performance.now();
      const { status, text } = await this.send(next());
      if (!expected.includes(status)) throw new Error(`Status ${status}: ${text().slice(0, 500)}`);
      times.push(performance.now() - start);
      onAnswer?.(text());
    }
    this.reject = null;
    this.socket.end();
  }

  send({ method, path, headers = {}, body = '' }) {
    const lines = Object.entries({
      host: this.host,
      ...(body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Hands an answer on once it is whole. Both servers send lengths, never chunks. */
  deliver() {
    const headEnd = this.buffered.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const head = this.buffered.toString('latin1', 0, headEnd);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    const whole = headEnd + 4 + length;
    if (this.buffered.length < whole) return;
    const answer = this.buffered.subarray(headEnd + 4, whole);
    this.buffered = this.buffered.subarray(whole);
    this.resolve?.({ status: Number(head.slice(9, 12)), text: () => answer.toString('utf8') });
  }
}
