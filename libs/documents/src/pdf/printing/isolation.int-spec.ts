import { once } from 'node:events';
import { writeFile, rm, mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { textOfPdf } from '../specimen/inspect-pdf.js';
import { PdfPrinter } from './pdf-printer.js';

const SECRET = 'secret-of-the-machine';

describe('a document in the printer', () => {
  const printer = new PdfPrinter({ pages: 1 });
  let server: Server;
  let connections = 0;
  let folder: string;

  beforeAll(async () => {
    // Counts connections, not requests: a preconnect is a knock at the door without a word.
    server = createServer((socket) => {
      connections++;
      socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${SECRET}</p>`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    folder = await mkdtemp(join(tmpdir(), 'workpact-isolation-'));
    await writeFile(join(folder, 'secret.html'), `<p>${SECRET}</p>`, { mode: 0o644 });
  });
  afterAll(async () => {
    await printer.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  it('reaches neither the network nor a file', async () => {
    const port = portOf(server);
    for (const host of [
      `http://127.0.0.1:${port}`,
      `http://localhost:${port}`,
      `http://[::ffff:127.0.0.1]:${port}`,
      `file://${folder}/secret.html?`,
    ]) {
      const text = await textOfPdf(await printer.print(greedyDocument(host)));
      expect(text).toContain('Here ends the document');
      expect(text).not.toContain(SECRET);
    }
    const text = await textOfPdf(await printer.print(greedyDocument('file:///etc/passwd')));
    expect(text).not.toContain('root:');
    await sleep(300); // a connection that was only scheduled
    expect(connections).toBe(0);
  });

  it('is met by a server that would have answered', async () => {
    const port = portOf(server);
    const before = connections;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain(SECRET);
    expect(connections).toBe(before + 1);
    connections = before;
  });

  it('runs no script', async () => {
    const html = `<body onload="document.body.append('from onload')"><p>Static</p>
      <script>document.write('from write'); document.querySelector('p').textContent = 'from script'</script>
      <img src="data:image/png;base64,x" onerror="document.body.append('from onerror')">
      <svg onload="document.body.append('from svg')"><script>document.body.append('from svg script')</script></svg>
      <iframe srcdoc="<script>parent.document.body.append('from frame')</script>"></iframe>
      <a href="javascript:document.body.append('from link')" autofocus>link</a><noscript>No scripts here</noscript></body>`;
    const text = await textOfPdf(await printer.print(html));
    expect(text).toContain('Static');
    expect(text.replace(/\s+/g, ' ')).toContain('No scripts here');
    expect(text).not.toContain('from ');
  });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}

/** Asks for `base` in every way that HTML and CSS know without a script. */
function greedyDocument(base: string): string {
  return `<!doctype html><html><head><title>Greedy</title><base href="${base}">
    <meta http-equiv="refresh" content="0; url=${base}/refresh">
    <link rel="preconnect" href="${base}"><link rel="dns-prefetch" href="${base}"><link rel="prefetch" href="${base}/prefetch">
    <link rel="stylesheet" href="${base}/style.css"><link rel="icon" href="${base}/icon.png">
    <style>@import url("${base}/import.css");
      @font-face { font-family: Stolen; src: url("${base}/font.woff2") }
      body { font-family: Stolen, 'Source Sans 3'; background: url("${base}/background.png") }
      @page { @top-left { content: url("${base}/margin.png") } }
      li { list-style-image: url("${base}/bullet.png") } p::before { content: url("${base}/before.svg") }</style></head>
    <body><iframe src="${base}/frame"></iframe><object data="${base}/object"></object><embed src="${base}/embed">
    <iframe srcdoc="<iframe src='${base}/inner'></iframe>"></iframe>
    <img src="${base}/image.png" srcset="${base}/image2.png 2x"><video src="${base}/video" poster="${base}/poster"></video>
    <audio src="${base}/audio" autoplay></audio><picture><source srcset="${base}/source.png"></picture>
    <svg><image href="${base}/svg.png" /><use href="${base}/use.svg#x" /></svg><input type="image" src="${base}/input.png">
    <ul><li>one</ul><p>Here ends the document.</p></body></html>`;
}
