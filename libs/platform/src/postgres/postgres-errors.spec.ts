import { folderFault, startFault } from './postgres-errors.js';

const said = (text: string) => startFault(text, '/data', '/data/postgres.log').message;

describe('what Postgres says when it cannot start', () => {
  it.each([
    [
      '2026-11-22 23:00:00.000 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device',
      /^The disk with \/data is full/,
    ],
    [
      'initdb: error: could not create directory "/data/data.init": Permission denied',
      /^The embedded Postgres may not write in \/data\..*DATA_DIR/,
    ],
    [
      '[7] LOG:  starting\n[7] FATAL:  invalid value for parameter "wal_level": "x"\n[7] LOG:  bye',
      /It said: \[7\] FATAL: {2}invalid value.*"x"\. All it said is in \/data\/postgres\.log/,
    ],
    ['', /^The embedded Postgres does not start\. All it said is in /],
  ])('is told in one line: %j', (text, expected) => {
    expect(said(text)).toMatch(expected);
    expect(said(text)).not.toContain('\n');
  });
});

describe('an error of the operating system', () => {
  it.each([
    ['ENOSPC', 'is full'],
    ['EROFS', 'may not write'],
    ['ENOTDIR', 'is a file'],
  ])('%s says what to do', (code, expected) => {
    expect(String(folderFault(Object.assign(new Error('x'), { code }), '/data'))).toContain(expected);
  });

  it('that is about no folder stays what it is', () => {
    const error = Object.assign(new Error('x'), { code: 'ECONNRESET' });
    expect(folderFault(error, '/data')).toBe(error);
  });
});
