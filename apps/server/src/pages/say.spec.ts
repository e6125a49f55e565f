import { sayer } from './say.js';

const say = sayer({
  en: { hello: 'Hello, {name}.', roles: '{count} role|{count} roles' },
  de: { hello: 'Hallo, {name}.', roles: '{count} Rolle|{count} Rollen' },
});

it.each([
  ['en', 'hello', { name: 'Ada | Bob' }, 'Hello, Ada | Bob.'],
  ['de', 'hello', { name: '{count}' }, 'Hallo, {count}.'],
  ['en', 'roles', { count: 1 }, '1 role'],
  ['en', 'roles', { count: 0 }, '0 roles'],
  ['de', 'roles', { count: 12 }, '12 Rollen'],
] as const)('says in %s the words of %s with their values', (language, key, values, expected) => {
  expect(say(language)(key, values)).toBe(expected);
});
