import { readDeliveryReport } from './delivery-report.js';
import { aDeliveryReport } from './delivery-report.fixture.js';

const MAIL = { messageId: '0a1b2c3d', recipient: 'zoe@example.net' };
const text = (report: Buffer) => report.toString('latin1');

describe('a delivery report', () => {
  it('says which mail did not reach whom, and why', async () => {
    expect(await readDeliveryReport(aDeliveryReport(MAIL))).toEqual({
      messageId: '0a1b2c3d',
      recipient: 'zoe@example.net',
      reason: '5.1.1 550 5.1.1 <zoe@example.net>: Recipient address rejected: User unknown',
    });
  });

  it('may bring the whole mail with it, as Exchange does', async () => {
    const whole = text(aDeliveryReport(MAIL))
      .replace('text/rfc822-headers', 'message/rfc822')
      .replace(
        '<0a1b2c3d@example.org>\r\n',
        '<0a1b2c3d@example.org>\r\n\r\nThe words of the mail.\r\nMessage-ID: <other@example.org>\r\n',
      );
    expect(await readDeliveryReport(Buffer.from(whole))).toMatchObject({ messageId: '0a1b2c3d' });
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded'])('is none when the mail is only %s', async (action) => {
    expect(await readDeliveryReport(aDeliveryReport({ ...MAIL, action, status: '4.4.1' }))).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['a holiday reply', 'From: a@b.example\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n'],
    ['bytes that are no mail', '\u0000\u0001\u0002'],
    ['a report without the mail', text(aDeliveryReport(MAIL)).replace('text/rfc822-headers', 'text/plain')],
    ['a report of a mail that nobody can find', text(aDeliveryReport(MAIL)).replace('0a1b2c3d@', "' or 1=1 --@")],
  ])('is not seen in a mail that is %s', async (_what, source) => {
    expect(await readDeliveryReport(Buffer.from(source, 'latin1'))).toBeNull();
  });

  it('is told in few words, however many it has', async () => {
    const long = text(aDeliveryReport(MAIL)).replace('User unknown', 'x'.repeat(100_000));
    expect((await readDeliveryReport(Buffer.from(long)))?.reason.length).toBeLessThanOrEqual(500);
  });
});
