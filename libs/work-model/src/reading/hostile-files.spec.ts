import { HOSTILE_ROLE_FILES } from '../../../../test/factories/hostile-role-files.js';
import { parseRoleFile } from './parse-role-file.js';

describe('a hostile file', () => {
  it.each(HOSTILE_ROLE_FILES.map((hostile) => [hostile.name, hostile] as const))(
    '(%s) ends in a fault that names the trouble',
    (_name, { source, file, code }) => {
      const started = process.cpuUsage();
      const parsed = parseRoleFile(source(), { file });
      const faults = parsed.ok ? [] : parsed.faults;
      expect(faults.map((fault) => fault.code)).toContain(code);
      expect(faults.length).toBeLessThanOrEqual(201);
      expect(Math.max(...faults.map(({ message }) => message.length))).toBeLessThan(400);
      expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );
});
