import { workpact } from './workpact.js';

describe('workpact explain', () => {
  it('prints the page of a rule', async () => {
    const { code, stdout } = await workpact(['explain', 'vague-term']);
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/^vague-term\n[^]*\nWhy\n[^]*\nExamples\n/);
  });

  it('lists all rules by family, with severity and title', async () => {
    const { stdout } = await workpact(['explain']);
    expect(stdout.toString()).toMatch(/^Contradictions\n {2}error {4}sync-on-protected-day +A set time stands/);
  });

  it('gives both as JSON', async () => {
    const one = JSON.parse((await workpact(['explain', 'vague-term', '--json'])).stdout.toString()) as { page: string };
    expect(one).toMatchObject({
      id: 'vague-term',
      family: 'clarity',
      page: expect.stringMatching(/^# vague-term\n/) as string,
    });
    const all = JSON.parse((await workpact(['explain', '--json'])).stdout.toString()) as { id: string }[];
    expect(all.map(({ id }) => id)).toContain('vague-term');
  });

  it('answers an unknown rule with the nearest name and 2', async () => {
    const { code, stderr } = await workpact(['explain', 'vage-term']);
    expect([code, stderr]).toEqual([2, 'There is no rule “vage-term”. Did you mean vague-term?\n']);
  });
});
