import { asyncDuty } from '#work-model';
import { dependencyCycles } from './dependency-cycles.js';

const chain = (needs: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(needs).map(([id, dependsOn]) =>
    asyncDuty.parse({ id, title: id, due: { type: 'ongoing' }, dependsOn }),
  );

describe('duties that wait for one another', () => {
  it.each<[string, Record<string, string[]>, string[][]]>([
    ['a chain is no ring', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond is no ring', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['two that need each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    [
      'a ring begins with the first of the file, whoever is asked first',
      { x: ['b'], b: ['c'], a: ['b'], c: ['a'] },
      [['b', 'c', 'a']],
    ],
    ['the shortest way round is told', { a: ['b', 'c'], b: ['c'], c: ['a'] }, [['a', 'c']]],
    [
      'two rings are two',
      { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['meetings, which need nothing, end the search', { a: ['team-meeting'] }, []],
  ])('%s', (_, needs, rings) => expect(dependencyCycles(chain(needs))).toEqual(rings));

  it('follows a chain of 50,000 without running out of stack', () => {
    const names = Array.from({ length: 50_000 }, (__, index) => `d${index}`);
    const long = chain(Object.fromEntries(names.map((name, index) => [name, [names[(index + 1) % names.length]!]])));
    expect(dependencyCycles(long)[0]).toHaveLength(50_000);
  });
});
