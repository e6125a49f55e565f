/** Part of a picture: what is drawn, and where it ends. */
export interface Part {
  readonly markup: string;
  readonly bottom: number;
}
