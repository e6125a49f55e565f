import { z } from 'zod';

const fields = z.record(z.string(), z.unknown()).catch({});

/** What somebody typed into a form, whether it fits or not: to be shown again beside what is wrong with it. */
export class Typed {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.values = fields.parse(body);
  }

  text(name: string): string | null {
    const value = this.values[name];
    return typeof value === 'string' ? value : null;
  }

  /** Of boxes with one name: those that are ticked. */
  list(name: string): readonly string[] {
    const value = this.values[name];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  }
}
