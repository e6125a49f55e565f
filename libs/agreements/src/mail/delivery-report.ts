import PostalMime from 'postal-mime';

/** What a mail server reports of a mail that it took and could not deliver (RFC 3464), as far as it is asked here. */
export interface DeliveryReport {
  /** What stands in the Message-ID of the mail before the @. */
  readonly messageId: string;
  /** The address that it did not reach. */
  readonly recipient: string;
  /** In the words of the server, with its status: `5.1.1 550 no such mailbox`. */
  readonly reason: string;
}

const MOST_REASON = 500;

/**
 * Reads a report. Null for any other mail, and for a report that says that the mail is only late: the server goes on trying.
 * @param source the whole message (RFC 5322)
 */
export async function readDeliveryReport(source: Buffer): Promise<DeliveryReport | null> {
  const { attachments } = await PostalMime.parse(source, { forceRfc822Attachments: true });
  const part = (type: RegExp): string | undefined => {
    const content = attachments.find(({ mimeType }) => type.test(mimeType))?.content;
    return typeof content === 'object' ? new TextDecoder().decode(content) : content;
  };
  const status = part(/^message\/(?:global-)?delivery-status$/);
  const original = part(/^(?:message\/rfc822|text\/rfc822-headers|message\/global(?:-headers)?)$/);
  if (status === undefined || original === undefined) return null;
  const failed = status
    .split(/\r?\n\r?\n/)
    .map(fieldsOf)
    .find((fields) => /^failed$/i.test(fields.get('action') ?? ''));
  const messageId = /^<?([A-Za-z0-9.-]{1,200})@/.exec(fieldsOf(original).get('message-id') ?? '')?.[1];
  const recipient = valueOf(failed?.get('original-recipient') ?? failed?.get('final-recipient'));
  if (failed === undefined || messageId === undefined || recipient === null) return null;
  const said = [failed.get('status'), valueOf(failed.get('diagnostic-code'))].filter(Boolean).join(' ');
  return { messageId, recipient, reason: (said || 'the mail server says no more').slice(0, MOST_REASON) };
}

/** Fields of a block of headers, folded lines joined; of a field that stands twice the first counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block
    .split(/\r?\n\r?\n/, 1)
    .join('')
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** `rfc822; olive@example.org` → `olive@example.org`. */
function valueOf(field: string | undefined): string | null {
  return field?.replace(/^[\w-]+\s*;\s*/, '').trim() || null;
}
