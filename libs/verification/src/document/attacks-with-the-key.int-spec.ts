import { aPrint, OBJECTS } from '../testing/a-print.fixture.js';
import {
  ACTS,
  appended,
  aSealer,
  signatureText,
  signed,
  signedByHand,
  textOfObject,
  type Sealer,
  type Written,
} from '../testing/an-agreement.fixture.js';
import { changed, codesOf, FORGED, stream, verifiedBy, type Attack } from '../testing/attacks.fixture.js';
import type { DocumentReport } from './report.js';

let sealer: Sealer;
beforeAll(async () => {
  sealer = await aSealer();
});

const verify = (pdf: Uint8Array): Promise<DocumentReport> => verifiedBy(sealer, pdf);
const { catalog, page, content } = OBJECTS;

const certification = (permitted: number): string =>
  `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P ${permitted} /V /1.2>>>>]`;

/** What whoever has the key could try: a revision by hand, truly signed, and truly sealed. */
describe('with the key itself nobody gets away with', () => {
  const byHand = (objects: (pdf: Buffer) => Written, range?: Parameters<typeof signedByHand>[2]) => async () => {
    const base = await signed(aPrint(), sealer.key, ['issuer']);
    const forged = await signedByHand(appended(base, objects(base)), sealer.key, range);
    return signed(forged, sealer.key, [...(isSigned(forged) ? [] : [{ ...ACTS.organisation, fills: [] }]), 'seal']);
  };
  const isSigned = (pdf: Buffer): boolean => textOfObject(pdf, OBJECTS.organisation).includes('/V ');
  const employeeSigns = (pdf: Buffer): Written => ({
    [OBJECTS.employee]: changed(pdf, OBJECTS.employee, />>$/, ' /V 900 0 R>>'),
    900: signatureText('new-hire', 9),
  });
  const APPEARANCE = '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <<>>';
  const TEXT = 'BT 0.09 0.14 0.36 rg 0.09 0.14 0.36 RG';
  const filling = (pdf: Buffer, value: string, drawing: Written): Written => ({
    ...employeeSigns(pdf),
    [OBJECTS['employee-date']]: changed(
      pdf,
      OBJECTS['employee-date'],
      `/N ${OBJECTS.nothing} 0 R>>`,
      `/N 901 0 R>> /V ${value}`,
    ),
    ...drawing,
  });

  it('what is as it should be, for comparison', async () => {
    expect(await verify(await byHand(employeeSigns)())).toMatchObject({ verdict: 'authentic', reasons: [] });
  });

  it.each<Attack>([
    [
      'other words on a page',
      byHand((pdf) => ({ ...employeeSigns(pdf), [content]: stream(FORGED) })),
      'altered',
      'object-changed',
    ],
    [
      'something that nothing leads to',
      byHand((pdf) => ({ ...employeeSigns(pdf), 950: '<<>>' })),
      'altered',
      'object-unused',
    ],
    [
      'words in the field of somebody else',
      byHand((pdf) => ({
        ...employeeSigns(pdf),
        [OBJECTS['organisation-date']]: changed(pdf, OBJECTS['organisation-date'], />>$/, ' /V (1 May 2020)>>'),
      })),
      'altered',
      'field-not-theirs',
    ],
    [
      'words that are not shown',
      byHand((pdf) => ({
        ...employeeSigns(pdf),
        [OBJECTS['employee-date']]: changed(pdf, OBJECTS['employee-date'], />>$/, ' /V (1 May 2020)>>'),
      })),
      'altered',
      'field-shows-other',
    ],
    [
      'words that look otherwise',
      byHand((pdf) =>
        filling(pdf, '(1 May 2020)', {
          901: { dictionary: APPEARANCE, content: `/Tx BMC q ${TEXT} (2 May 2020) Tj ET Q EMC` },
        }),
      ),
      'altered',
      'field-shows-other',
    ],
    [
      'a look that was prepared before',
      byHand((pdf) => ({
        ...employeeSigns(pdf),
        [OBJECTS.employee]: changed(
          pdf,
          OBJECTS.employee,
          `/N ${OBJECTS.nothing} 0 R>>`,
          `/N ${content} 0 R>> /V 900 0 R`,
        ),
      })),
      'altered',
      'object-changed',
    ],
    [
      'a look that is drawn with what was there before',
      byHand((pdf) => ({
        [OBJECTS.employee]: changed(pdf, OBJECTS.employee, `/N ${OBJECTS.nothing} 0 R>>`, '/N 901 0 R>> /V 900 0 R'),
        900: signatureText('new-hire', 9),
        901: {
          dictionary: `/Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</Mark ${OBJECTS.nothing} 0 R>>>>`,
          content: '/Mark Do',
        },
      })),
      'altered',
      'object-changed',
    ],
    [
      'a look under a condition',
      byHand((pdf) => ({
        [OBJECTS.employee]: changed(pdf, OBJECTS.employee, `/N ${OBJECTS.nothing} 0 R>>`, '/N 901 0 R>> /V 900 0 R'),
        900: signatureText('new-hire', 9),
        901: { dictionary: `/Subtype /Form /BBox [0 0 9 9] /OC <</Type /OCG>>`, content: 'f' },
      })),
      'altered',
      'object-changed',
    ],
    [
      'a new field that acts',
      byHand(withNewField('/AA <</E <</S /JavaScript /JS (1)>>>>')),
      'altered',
      'object-changed',
    ],
    ['a new field that is seen', byHand(withNewField('', '72 600 300 700')), 'altered', 'object-changed'],
    [
      'a new field by the name of another',
      byHand(withNewField('', '0 0 0 0', 'organisation')),
      'altered',
      'object-changed',
    ],
    ['a signature in two fields', byHand(inTwoFields), 'altered', 'wrong-order'],
    [
      'a place of a field that moved',
      byHand((pdf) => ({
        ...employeeSigns(pdf),
        [OBJECTS.employee]: changed(pdf, OBJECTS.employee, /\/Rect \[[^\]]*\]/, '/Rect [0 0 595 842] /V 900 0 R'),
      })),
      'altered',
      'object-changed',
    ],
    [
      'a certification that comes late',
      byHand((pdf) => ({ ...employeeSigns(pdf), 900: signatureText('new-hire', 9, certification(3)) })),
      'altered',
      'wrong-order',
    ],
    [
      'a key of the signature that says more',
      byHand((pdf) => ({ ...employeeSigns(pdf), 900: signatureText('new-hire', 9, '/Prop_Build <<>>') })),
      'altered',
      'signature-form',
    ],
    [
      'two signatures in one revision',
      byHand((pdf) => ({
        ...employeeSigns(pdf),
        901: signatureText('company-signer', 9),
        [OBJECTS.organisation]: changed(pdf, OBJECTS.organisation, />>$/, ' /V 901 0 R>>'),
      })),
      'altered',
      'wrong-order',
    ],
    [
      'a range in another order',
      byHand(employeeSigns, ({ start, end, length }) => [end, length - end, 0, start]),
      'altered',
      'not-covered',
    ],
    [
      'a range that does not begin with the file',
      byHand(employeeSigns, ({ start, end, length }) => [1, start - 1, end, length - end]),
      'altered',
      'not-covered',
    ],
    [
      'a range that leaves more out',
      byHand(employeeSigns, ({ start, end, length }) => [0, start - 40, end, length - end]),
      'altered',
      'not-covered',
    ],
    [
      'a range that ends before the file does',
      byHand(employeeSigns, ({ start, end, length }) => [0, start, end, length - end - 10]),
      'altered',
      'not-covered',
    ],
    ['a range of nothing', byHand(employeeSigns, () => [0, 0, 0, 0]), 'altered', 'not-covered'],
    [
      'a hole that is said twice',
      byHand((pdf) => ({ ...employeeSigns(pdf), 900: signatureText('new-hire', 9, '/Contents <00>') })),
      'altered',
      'damaged',
    ],
    [
      'something unsigned between signatures',
      async () =>
        signed(
          appended(await signed(aPrint(), sealer.key, ['issuer', 'employee']), { [content]: stream(FORGED) }),
          sealer.key,
          ['organisation', 'seal'],
        ),
      'altered',
      'revision-unsigned',
    ],
  ])('%s', async (_, make, verdict, code) => {
    const report = await verify(await make());
    expect([report.verdict, codesOf(report)]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  function withNewField(more: string, rect = '0 0 0 0', name = 'witness') {
    return (pdf: Buffer): Written => ({
      [catalog]: changed(pdf, catalog, /\/Fields \[([^\]]*)\]/, '/Fields [$1 901 0 R]'),
      [page]: changed(pdf, page, /\/Annots \[([^\]]*)\]/, '/Annots [$1 901 0 R]'),
      900: signatureText('new-hire', 9),
      901: `<</Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 132 /Rect [${rect}] /P ${page} 0 R /V 900 0 R ${more}>>`,
    });
  }

  function inTwoFields(pdf: Buffer): Written {
    return {
      ...employeeSigns(pdf),
      [OBJECTS.organisation]: changed(pdf, OBJECTS.organisation, />>$/, ' /V 900 0 R>>'),
    };
  }
});
