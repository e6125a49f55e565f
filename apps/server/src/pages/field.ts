import type { InputFault } from '#platform';

type InputType = 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'time' | 'search' | 'color';

interface FieldWish {
  /** Its name in the form; its id too. */
  readonly name: string;
  readonly label: string;
  readonly value?: string | number | null;
  /** What to know before one types: the definition of a term, an example. */
  readonly hint?: string;
  readonly type?: InputType;
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
  readonly isShort?: boolean;
  /** As wide as the form, also beside others. */
  readonly isWide?: boolean;
  /** Several lines; with `isCode` as they are typed. */
  readonly rows?: number;
  readonly isCode?: boolean;
  readonly options?: readonly { readonly value: string; readonly words: string }[];
}

/**
 * A field of a form, as `{{> field this}}` shows it. All its states follow from what is given: with a hint and a fault it is described by both.
 * @param faults of the form; those at `/name` are this field's
 */
export function field(wish: FieldWish, faults: readonly InputFault[] = []): object {
  const { name, label, value, options } = wish;
  const fault = faults.find(({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`))?.detail ?? null;
  const text = value === undefined || value === null || value === '' ? null : String(value);
  return {
    ...DEFAULTS,
    ...wish,
    label,
    fault,
    value: text,
    described: describers(wish, fault),
    style: ['field', ...(wish.isShort === true ? ['short'] : []), ...(wish.isWide === true ? ['wide'] : [])].join(' '),
    options: options?.map((option) => ({ ...option, isChosen: option.value === (text ?? '') })) ?? null,
  };
}

const DEFAULTS = {
  hint: null,
  type: 'text',
  rows: null,
  autocomplete: null,
  isRequired: false,
  isCode: false,
} as const;

function describers({ name, hint }: FieldWish, fault: string | null): string | null {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(fault === null ? [] : [`${name}-fault`])];
  return ids.length === 0 ? null : ids.join(' ');
}
