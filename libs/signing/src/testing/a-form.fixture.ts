import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';

/** A document of one page with two places to sign and a name, as agreements are printed. */
export async function aForm(): Promise<Uint8Array> {
  const document = PDF.create();
  const page = document.addPage({ size: 'a4' });
  page.drawText('Agreement of an example', { x: 72, y: 760, size: 18 });
  const pageRef = document.context.pages.getPage(0);
  const widget = (name: string, type: 'Sig' | 'Tx', rect: readonly number[]) =>
    document.context.register(
      PdfDict.of({
        Type: PdfName.of('Annot'),
        Subtype: PdfName.of('Widget'),
        FT: PdfName.of(type),
        T: PdfString.fromString(name),
        F: PdfNumber.of(4),
        Rect: PdfArray.of(...rect.map((side) => PdfNumber.of(side))),
        ...(pageRef === null ? {} : { P: pageRef }),
        ...(type === 'Tx' ? { Ff: PdfNumber.of(1), DA: PdfString.fromString('/Helv 10 Tf 0 g') } : {}),
      }),
    );
  const fields = [
    widget('employee', 'Sig', [72, 600, 272, 657]),
    widget('employee-name', 'Tx', [72, 570, 272, 590]),
    widget('employee-date', 'Tx', [72, 545, 272, 565]),
    widget('organisation', 'Sig', [320, 600, 520, 657]),
  ];
  document.getCatalog().set('AcroForm', PdfDict.of({ Fields: PdfArray.of(...fields) }));
  const dictionary = pageRef === null ? null : document.context.resolve(pageRef);
  if (dictionary instanceof PdfDict) dictionary.set('Annots', PdfArray.of(...fields));
  return document.save({ useXRefStream: true });
}
