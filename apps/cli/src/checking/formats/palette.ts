import { styleText } from 'node:util';
import type { Severity } from '#analysis';

type Paint = (text: string) => string;
type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'blue' | 'green';

/** Colours by meaning. Without colour each gives back its text. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly strong: Paint;
  readonly dim: Paint;
  /** Line numbers, arrows and the second place. */
  readonly frame: Paint;
  readonly good: Paint;
  readonly removed: Paint;
  readonly added: Paint;
}

export function paletteFor(isColoured: boolean): Palette {
  const paint =
    (...styles: Style[]): Paint =>
    (text) =>
      isColoured && text !== '' ? styleText(styles, text, { validateStream: false }) : text;
  return {
    severity: { error: paint('bold', 'red'), warning: paint('bold', 'yellow'), info: paint('bold', 'cyan') },
    strong: paint('bold'),
    dim: paint('dim'),
    frame: paint('blue'),
    good: paint('green'),
    removed: paint('red'),
    added: paint('green'),
  };
}

/** Whether a stream wants colour: a terminal does, unless NO_COLOR says otherwise; FORCE_COLOR wants it anywhere. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return styleText('bold', 'x', { stream, validateStream: true }) !== 'x';
}
