interface ReportedMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly action?: string;
  readonly status?: string;
}

/** What a mail server sends back of a mail that it could not deliver, as Postfix writes it. */
export function aDeliveryReport(mail: ReportedMail): Buffer {
  return Buffer.from(reportOf(mail).replaceAll('\n', '\r\n'));
}

const reportOf = ({
  messageId,
  recipient,
  action = 'failed',
  status = '5.1.1',
}: ReportedMail): string => `Return-Path: <>
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: workpact@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary="AB12.1760000000/mx.example.net"
Message-Id: <20261101120000.AB12@mx.example.net>

This is a MIME-encapsulated message.

--AB12.1760000000/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--AB12.1760000000/mx.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: AB12
Arrival-Date: Sun,  1 Nov 2026 12:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mail.example.net
Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address
    rejected: User unknown

--AB12.1760000000/mx.example.net
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <workpact@example.org>
From: Workpact <workpact@example.org>
To: ${recipient}
Subject: Your agreement
Message-ID:
 <${messageId}@example.org>

--AB12.1760000000/mx.example.net--
`;
