import { aRole } from '../checking/rule-cases.fixture.js';
import { waysOf } from './ways.js';

const site = (id: string, address?: string, kind = 'site') => ({ id, name: id, kind, address });
const way = (places: object[], travel: object[] = []) =>
  waysOf(aRole({ role: { places }, travel, sync: [], async: [] }))('a', 'b');

describe('the way between two places', () => {
  it.each([
    [
      'is none within one address, however it is written',
      way([site('a', '5 Orchard Rd.'), site('b', '5 orchard rd')]),
      null,
    ],
    ['is none to a video call', way([site('a'), { id: 'b', name: 'b', kind: 'virtual' }]), null],
    [
      'is none where it takes no minutes',
      way([site('a', 'x'), site('b', 'y')], [{ from: 'a', to: 'b', minutes: '0 min' }]),
      null,
    ],
    [
      'is as long as stated',
      way([site('a'), site('b')], [{ from: 'a', to: 'b', minutes: '20 min' }]),
      { minutes: 20, areSurelyApart: true },
    ],
    [
      'is as long back',
      way([site('a'), site('b')], [{ from: 'b', to: 'a', minutes: '20 min' }]),
      { minutes: 20, areSurelyApart: true },
    ],
    [
      'may differ by direction',
      way(
        [site('a'), site('b')],
        [
          { from: 'b', to: 'a', minutes: '20 min' },
          { from: 'a', to: 'b', minutes: '35 min' },
        ],
      ),
      { minutes: 35, areSurelyApart: true },
    ],
    [
      'is open between two addresses',
      way([site('a', '1 Mill Lane'), site('b', '2 Mill Lane')]),
      { minutes: null, areSurelyApart: true },
    ],
    [
      'may be none between two sites without addresses',
      way([site('a'), site('b')]),
      { minutes: null, areSurelyApart: false },
    ],
    [
      'is open between a site and a client’s',
      way([site('a'), site('b', undefined, 'client-site')]),
      { minutes: null, areSurelyApart: true },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
