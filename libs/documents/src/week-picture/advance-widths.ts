/**
 * Advance widths of Source Sans 3 in thousandths of the font size, read from the bundled font files. A picture is laid out
 * before any browser sees it, so the widths must be known here. Kerning is left out: it only makes text narrower.
 */
interface WidthRun {
  readonly first: number;
  readonly widths: readonly number[];
}

const run = (first: number, widths: string): WidthRun => ({ first, widths: widths.split(' ').map(Number) });

const REGULAR: readonly WidthRun[] = [
  run(
    0x20,
    '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
  ),
  run(
    0x391,
    '544 588 498 588 527 539 652 664 263 579 515 727 647 533 664 645 566 0 538 536 476 719 513 699 678 263 476 560 448 541 262 510 560 565 484 531 448 424 541 522 262 494 494 562 474 431 535 586 549 432 546 458 510 680 481 689 701',
  ),
  run(
    0x410,
    '544 580 588 498 638 527 830 550 658 656 579 630 727 652 664 645 566 571 536 514 732 513 642 598 877 880 720 798 580 571 908 582 504 544 508 411 533 496 688 456 565 565 495 531 633 562 542 553 555 456 460 467 734 446 558 512 749 761 596 674 491 456 738 515',
  ),
];
const SEMIBOLD: readonly WidthRun[] = [
  run(
    0x20,
    '200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513',
  ),
  run(
    0x391,
    '558 597 510 614 538 540 663 674 282 597 536 745 656 552 674 654 582 0 544 546 501 740 541 726 695 282 501 578 460 552 282 521 578 583 509 540 460 445 552 536 282 520 524 578 499 450 544 611 559 439 560 474 521 710 504 721 724',
  ),
  run(
    0x410,
    '558 590 597 510 654 538 853 553 670 666 597 644 745 663 674 654 582 576 546 535 748 541 656 614 896 904 725 826 590 576 929 600 516 553 518 422 559 507 726 466 574 574 522 552 647 572 549 564 564 462 476 495 757 481 577 531 777 796 610 707 504 462 757 530',
  ),
];

/** Letters and marks outside the runs that have no base letter: the wider of the two weights. */
const OTHERS: Readonly<Record<string, number>> = {
  ß: 604,
  æ: 780,
  ø: 549,
  œ: 839,
  Æ: 834,
  Ø: 674,
  Œ: 859,
  ł: 329,
  Ł: 522,
  đ: 564,
  ı: 262,
  þ: 564,
  ð: 552,
  '–': 480,
  '—': 800,
  '…': 964,
  '·': 275,
  '×': 513,
  '“': 482,
  '”': 482,
  '„': 482,
  '‘': 275,
  '’': 275,
  '€': 513,
  '£': 513,
  '°': 348,
  '«': 455,
  '»': 455,
  '¿': 444,
  '¡': 315,
  '\u00a0': 200,
  '\u202f': 200,
};

/** A glyph of an unknown font is at most about one em wide. */
const UNKNOWN = 1000;

/** Rendering may differ a little (another shaping engine, a fallback font for one sign), so every width is given some air. */
const TOLERANCE = 1.03;

export type FontWeight = 400 | 600;

/** Width of `text` set in Source Sans 3 at `size`, in the unit of `size`; never less than the real width for bundled scripts. */
export function textWidth(text: string, size: number, weight: FontWeight): number {
  const runs = weight === 600 ? SEMIBOLD : REGULAR;
  let thousandths = 0;
  for (const sign of text) thousandths += advance(sign, runs);
  return (thousandths / 1000) * size * TOLERANCE;
}

function advance(sign: string, runs: readonly WidthRun[]): number {
  const known = widthInRuns(sign, runs) ?? OTHERS[sign];
  if (known !== undefined) return known;
  // An accented letter is as wide as its base letter; a mark on its own takes no room.
  const base = sign.normalize('NFD').charAt(0);
  if (base !== sign) return widthInRuns(base, runs) ?? UNKNOWN;
  return /\p{Mark}/u.test(sign) ? 0 : UNKNOWN;
}

function widthInRuns(sign: string, runs: readonly WidthRun[]): number | undefined {
  const code = sign.codePointAt(0) ?? 0;
  for (const { first, widths } of runs) {
    const width = widths[code - first];
    if (width !== undefined && width > 0) return width;
  }
  return undefined;
}
