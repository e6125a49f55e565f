import { freeTextsOf } from './free-texts.js';
import { aRole } from './rule-cases.fixture.js';

describe('freeTextsOf', () => {
  it('gives each text with the place where it stands and what it is for', () => {
    const model = aRole({
      organisation: { about: 'We plant trees.', policies: { disconnect: { text: 'Nobody reads messages at night.' } } },
      sync: [{ title: 'Call', kind: 'meeting', reason: 'clients have one hour a week', description: 'Show the work.' }],
      async: [{ title: 'Note', due: 'FR 17:00', definitionOfDone: 'Each tree has a line.', ifLate: 'Say so.' }],
      norms: [{ channel: 'Chat', mode: 'async', audience: 'team', use: 'questions', escalation: 'Call Ada.' }],
      texts: { summary: 'You plant trees.', duties: [{ text: 'Plant', why: 'Trees are few' }], youDecide: ['Where'] },
    });
    const found = freeTextsOf(model).map(({ path, text, kind }) => `${kind} ${path}: ${text}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'about-us /organisation/about: We plant trees.',
        'policy /organisation/policies/disconnect/text: Nobody reads messages at night.',
        'pay /role/pay/benefits/0: Health insurance',
        'terms /sync/0/description: Show the work.',
        'reason /sync/0/reason/text: clients have one hour a week',
        'terms /async/0/definitionOfDone: Each tree has a line.',
        'terms /async/0/ifLate: Say so.',
        'terms /norms/0/use: questions',
        'advert /texts/summary: You plant trees.',
        'advert /texts/duties/0/text: Plant',
        'reason /texts/duties/0/why: Trees are few',
        'flexibility /texts/youDecide/0: Where',
      ]),
    );
  });

  it('leads with each path to exactly that text', () => {
    const model = aRole();
    const at = (path: string): unknown =>
      path
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => Reflect.get(Object(value) as object, key), model);
    const found = freeTextsOf(model);
    expect(found.length).toBeGreaterThan(5);
    for (const { path, text } of found) expect(at(path)).toBe(text);
  });

  it('says nothing of what is not given', () => {
    const bare = aRole({
      organisation: {
        policies: { timeRecording: null, expenses: null, accommodation: null, equalOpportunity: 'All.' },
      },
      role: { pay: null, terminationNotice: null },
      sync: [],
      async: [],
      norms: [],
      texts: { summary: null, duties: [], howToApply: null, applyBy: null },
    });
    expect(freeTextsOf(bare).map(({ path }) => path)).toEqual(['/organisation/policies/equalOpportunity']);
  });
});
