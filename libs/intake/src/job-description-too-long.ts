/** Longer than any real job description by a hundred times; what is longer is a file pasted by mistake, or an attack. */
export const LONGEST_JOB_DESCRIPTION = 200_000;

/** The text has more characters (UTF-16 units) than are read. Nothing of it was read. */
export class JobDescriptionTooLong extends Error {
  readonly kind = 'invalid';

  constructor(readonly length: number) {
    super(
      `This text has ${length} characters, and a job description is read up to ${LONGEST_JOB_DESCRIPTION}. ` +
        'Paste the job description alone.',
    );
    this.name = 'JobDescriptionTooLong';
  }
}
