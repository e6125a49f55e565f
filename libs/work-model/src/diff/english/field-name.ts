/** How a value is put into words; `values.ts` has one function for each. */
export type ValueKind =
  | 'amount'
  | 'clock'
  | 'code'
  | 'counts'
  | 'date'
  | 'dates'
  | 'days'
  | 'duration'
  | 'duties'
  | 'hours'
  | 'image'
  | 'moment'
  | 'number'
  | 'part'
  | 'people'
  | 'place'
  | 'prose'
  | 'prose-list'
  | 'rule'
  | 'text'
  | 'texts'
  | 'weekdays'
  | 'yes-no'
  | 'zone';

/** What a field is called in a sentence, how its value reads, and whether a change of it is more than a change of words. */
export interface FieldName {
  /** A noun phrase that fits after "the". */
  readonly name: string;
  readonly value: ValueKind;
  readonly material: boolean;
  /** The name is a plural. */
  readonly plural?: true;
  /** For yes and no: what is said when it becomes true, and when it becomes false. Follows the item's name where there is one. */
  readonly states?: readonly [whenTrue: string, whenFalse: string];
}

/** A line of the tables of names. */
export type Row = [
  pattern: string,
  name: string,
  value: ValueKind,
  material: 'material' | 'wording',
  extra?: Partial<FieldName>,
];

export const MANY = { plural: true } as const;
