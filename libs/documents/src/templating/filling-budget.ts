import type Handlebars from 'handlebars';

/** Blocks, partials and values of one document. A role of a thousand duties takes 30,000. */
const MOST_STEPS = 300_000;
/** Characters that blocks, partials and values make, each counted where it is made. A role of a thousand duties takes 4 million. */
const MOST_CHARACTERS = 40_000_000;

/** A template asks for more work than any document needs. Loops in loops do that, or partials that call each other many times. */
export class BudgetSpent extends Error {}

/**
 * Bounds what filling a template may cost, in steps and characters and not in seconds: the same template and view are filled on every
 * machine, or refused on every machine, however busy it is. Nothing a template can say takes work without passing here, and what lies
 * between two steps is no longer than the template's own text.
 */
export class FillingBudget {
  private steps = 0;
  private characters = 0;

  /** For the next document. */
  renew(): void {
    this.steps = 0;
    this.characters = 0;
  }

  /** @throws BudgetSpent */
  spend(made: string): string {
    this.steps += 1;
    this.characters += made.length;
    if (this.steps > MOST_STEPS || this.characters > MOST_CHARACTERS) {
      throw new BudgetSpent(
        'makes far more than a document needs; loops inside loops, or partials that call each other, multiply.',
      );
    }
    return made;
  }

  /** The same block helper, each of whose rounds is counted. */
  counting(helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
    const counted = (program: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate => {
      return (context: unknown, options?: Handlebars.RuntimeOptions) => this.spend(program(context, options));
    };
    // What blocks take is exactly one value: the strict reading of templates sees to it.
    return function countingBlock(this: unknown, value: unknown, options: Handlebars.HelperOptions): unknown {
      const { fn, inverse } = options;
      return helper.call(this, value, { ...options, fn: counted(fn), inverse: counted(inverse) });
    };
  }
}
