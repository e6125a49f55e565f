import fc from 'fast-check';
import { isPublicAddress } from './guarded-connection.js';

describe('an address on the open internet', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.1.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fd00:ec2::254',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'localhost',
    '2130706433',
    '',
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it('is never one of the private networks', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const network = fc.constantFrom('10', '127', '0');
    fc.assert(
      fc.property(network, octet, octet, octet, (first, ...rest) => {
        expect(isPublicAddress([first, ...rest].join('.'))).toBe(false);
      }),
    );
  });
});
