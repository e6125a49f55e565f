import type { FastifyReply } from 'fastify';

/** Answers a browser with a page, which no cache keeps: it is made for one person. */
export function showPage(reply: FastifyReply, html: string, status = 200): void {
  // Under `no-referrer` browsers send forms with `Origin: null`, which tells our own forms from another site's no more.
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' })
    .send(html);
}
