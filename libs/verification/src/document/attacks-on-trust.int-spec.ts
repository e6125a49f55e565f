import 'reflect-metadata';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { CertificateChoices, IssuerAndSerialNumber, SignerIdentifier } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { ExtendedKeyUsageExtension } from '@peculiar/x509';
import { aPrint, OBJECTS, PRINT, type Bodies } from '../testing/a-print.fixture.js';
import { ACTS, anAgreement, aSealer, facts, signed, SIGNED_AT, type Sealer } from '../testing/an-agreement.fixture.js';
import { codesOf, verifiedBy, type Attack } from '../testing/attacks.fixture.js';
import { aKeyWithTwoCertificates, recast } from '../testing/recast-cms.fixture.js';
import type { DocumentReport } from './report.js';
import { verifyDocument } from './verify-document.js';

let sealer: Sealer;
let agreement: Buffer;

beforeAll(async () => {
  sealer = await aSealer();
  agreement = await anAgreement(sealer);
});

const verify = (pdf: Uint8Array, by = sealer): Promise<DocumentReport> => verifiedBy(by, pdf);
const { catalog, page, model } = OBJECTS;

describe('the signatures together', () => {
  const acts =
    (...list: Parameters<typeof signed>[2] & readonly unknown[]) =>
    () =>
      signed(aPrint(), sealer.key, list);
  it.each<Attack>([
    [
      'must be certified first',
      acts({ ...ACTS.issuer, certifies: null }, 'employee', 'organisation', 'seal'),
      'altered',
      'not-certified',
    ],
    [
      'must be certified for what follows',
      acts({ ...ACTS.issuer, certifies: 1 }, 'employee', 'organisation', 'seal'),
      'altered',
      'not-certified',
    ],
    ['must begin with the issue', acts('employee', 'issuer', 'organisation', 'seal'), 'altered', 'wrong-order'],
    ['must end with the seal', acts('issuer', 'employee', 'seal', 'organisation'), 'altered', 'wrong-order'],
    ['must all be there', acts('issuer', 'employee', 'seal'), 'unsealed', 'not-all-signed'],
    ['must be of somebody', acts('issuer', 'seal'), 'unsealed', 'not-all-signed'],
    ['must be sealed', acts('issuer', 'employee', 'organisation'), 'unsealed', 'not-all-signed'],
    [
      'must be of one agreement',
      acts(
        'issuer',
        { ...ACTS.employee, facts: { ...ACTS.employee.facts, agreement: '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ee' } },
        'organisation',
        'seal',
      ),
      'altered',
      'another-agreement',
    ],
    [
      'must be of one model',
      acts(
        'issuer',
        { ...ACTS.employee, facts: { ...ACTS.employee.facts, model: 'ab'.repeat(32) } },
        'organisation',
        'seal',
      ),
      'altered',
      'another-model',
    ],
    [
      'must follow the log',
      acts(
        'issuer',
        { ...ACTS.employee, facts: facts('new-hire', 1, ACTS.employee.facts.party) },
        'organisation',
        'seal',
      ),
      'altered',
      'wrong-order',
    ],
  ])('%s', async (_, make, verdict, code) => {
    const report = await verify(await make());
    expect([report.verdict, codesOf(report)]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  it('must be of one organisation', async () => {
    const { first, second } = await aKeyWithTwoCertificates({ name: 'Another Works Ltd' });
    const pdf = await signed(await signed(aPrint(), first.key, ['issuer', 'employee']), second.key, [
      'organisation',
      'seal',
    ]);
    const report = await verify(pdf, first);
    expect([report.verdict, codesOf(report)]).toEqual(['altered', ['another-organisation']]);
  });
});

describe('what is printed', () => {
  const printed = (change: Bodies) => () =>
    signed(aPrint({ ...PRINT, ...change }), sealer.key, [
      'issuer',
      { ...ACTS.employee, fills: [] },
      'organisation',
      'seal',
    ]);
  const inPrint = (number: number, from: string | RegExp, to: string): Bodies => ({
    [number]: (PRINT[number] ?? '').replace(from, to),
  });
  it.each<Attack>([
    ['must have the model that is signed', printed({ [model]: '{}' }), 'altered', 'another-model'],
    ['must have the model', printed(inPrint(catalog, /\/AF \[[^\]]*\]/, '')), 'altered', 'no-model'],
    ['must name the model twice and alike', printed(inPrint(catalog, /\/Names <<.*$/, '>>')), 'altered', 'no-model'],
    ['hides nothing for later', printed({ 20: '<</Type /XObject>>' }), 'altered', 'object-unused'],
    [
      'has no scripts',
      printed(inPrint(page, /^<</, '<</AA <</O <</S /JavaScript /JS (1)>>>>')),
      'altered',
      'active-content',
    ],
    [
      'starts no programs',
      printed(
        inPrint(
          page,
          /\/Annots \[/,
          '/Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /Launch /F (x)>>>> ',
        ),
      ),
      'altered',
      'active-content',
    ],
    [
      'has no layers',
      printed(inPrint(catalog, /^<</, '<</OCProperties <</OCGs [] /D <<>>>>')),
      'altered',
      'active-content',
    ],
    [
      'has no notes',
      printed({
        ...inPrint(page, /\/Annots \[/, '/Annots [20 0 R '),
        20: '<</Type /Annot /Subtype /FreeText /Rect [0 0 9 9]>>',
      }),
      'altered',
      'active-content',
    ],
    [
      'is not filled in',
      printed(inPrint(OBJECTS['employee-date'], />>$/, ' /V (1 May 2020)>>')),
      'altered',
      'field-not-theirs',
    ],
  ])('%s', async (_, make, verdict, code) => {
    const report = await verify(await make());
    expect([report.verdict, codesOf(report)]).toEqual([verdict, expect.arrayContaining([code])]);
  });
});

describe('who signed', () => {
  it('is nobody to whoever trusts somebody else, or nobody', async () => {
    const report = await verify(agreement, await aSealer());
    expect(report).toMatchObject({
      verdict: 'unrecognised',
      signatures: [{ intact: true, valid: true, trusted: false }, {}, {}, {}],
    });
    expect(await verifyDocument(agreement, { roots: [], now: SIGNED_AT })).toMatchObject({ verdict: 'unrecognised' });
  });

  it.each<[string, Parameters<typeof aKeyWithTwoCertificates>[0]]>([
    ['by a certificate that had run out', { name: 'Example Works Ltd', notAfter: new Date('2026-11-01') }],
    ['by a certificate that was not valid yet', { name: 'Example Works Ltd', notBefore: new Date('2026-12-01') }],
    [
      'by the certificate of a web server',
      { extensions: [new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1'], true)] },
    ],
  ])('is not known %s', async (_, wish) => {
    const { second } = await aKeyWithTwoCertificates(wish);
    const report = await verify(await anAgreement(second), second);
    expect([report.verdict, codesOf(report)]).toEqual(['unrecognised', expect.arrayContaining(['certificate-unfit'])]);
  });

  it('is said by what is signed: another certificate of the same key does not do', async () => {
    const { first, second } = await aKeyWithTwoCertificates({ name: 'Another Works Ltd' });
    const [other = new Uint8Array()] = second.key.certificates;
    const forged = recast(await anAgreement(first), (cms) => {
      const certificate = AsnConvert.parse(new Uint8Array(other).buffer, Certificate);
      const { issuer, serialNumber } = certificate.tbsCertificate;
      cms.certificates?.splice(0, 1, new CertificateChoices({ certificate }));
      const [signer] = cms.signerInfos;
      if (signer === undefined) throw new Error('It has a signer.');
      signer.sid = new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) });
    });
    const report = await verify(forged, first);
    expect([report.verdict, codesOf(report)]).toEqual(['altered', expect.arrayContaining(['signature-wrong'])]);
  });

  it.each([
    ['SHA-1', '1.3.14.3.2.26'],
    ['MD5', '1.2.840.113549.2.5'],
  ])('is not proven by %s', async (_, algorithm) => {
    const weakened = recast(agreement, (cms) => {
      for (const signer of cms.signerInfos) signer.digestAlgorithm = new AlgorithmIdentifier({ algorithm });
    });
    const report = await verify(weakened);
    expect(report).toMatchObject({ verdict: 'altered', signatures: [{}, {}, {}, { intact: false, valid: false }] });
  });

  it('is not proven by certificates that nobody needs', async () => {
    const [stranger = new Uint8Array()] = (await aSealer('Stranger')).key.certificates;
    const padded = recast(agreement, (cms) => {
      const certificate = AsnConvert.parse(new Uint8Array(stranger).buffer, Certificate);
      cms.certificates?.push(new CertificateChoices({ certificate }));
    });
    expect(codesOf(await verify(padded))).toEqual(['signature-form']);
  });
});
