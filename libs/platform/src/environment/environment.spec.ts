import { envExample } from './env-example.js';
import { environment, EnvironmentInvalid } from './environment.js';

describe('the environment', () => {
  it('needs nothing: everything has a value that works on this machine', () => {
    expect(environment({})).toMatchObject({ PORT: 4680, HOST: '127.0.0.1', DATA_DIR: 'data', DEMO: true });
  });

  it('takes an empty value for none', () => {
    expect(environment({ DATABASE_URL: '', PORT: '' })).toEqual(environment({}));
  });

  it('reads "false" as false', () => {
    expect(environment({ DEMO: 'false', TRUST_PROXY: 'true' })).toMatchObject({ DEMO: false, TRUST_PROXY: true });
  });

  it('names all faults at once, and repeats no value', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      SECRET_KEY: 'hunter2',
      S3_ENDPOINT: 'http://s3:9000',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'SECRET_KEY',
      'S3_BUCKET',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('is described line by line in the example file', () => {
    for (const line of envExample().split('\n')) expect(line).toMatch(/^(# .+|[A-Z0-9_]+=.*|)$/);
    expect(environment(parsed(envExample()))).toEqual(environment({}));
  });
});

function faultsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    environment(source);
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return error.faults;
    throw error;
  }
  return [];
}

function parsed(text: string): NodeJS.ProcessEnv {
  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
