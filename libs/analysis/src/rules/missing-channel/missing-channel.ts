import { z } from 'zod';
import { nameOf } from '../../checking/named-people.js';
import { defineRule } from '../../checking/rule.js';
import { isPhrase } from '../../wording/index.js';

/** "The usual channels" are unknown to exactly the person who reads the role for the first time. */
export const missingChannel = defineRule({
  id: 'missing-channel',
  family: 'clarity',
  title: 'It is not said where something is handed in, or how people are reached',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    missing: 'Where is “{title}” handed in?',
    unclear: 'Where is “{title}” handed in? “{channel}” does not say.',
    norm: 'Where do people ({audience}) reach the {role}? “{channel}” does not say.',
  },
  sources: ['“Synchronous vs Asynchronous”, set communication expectations'],
  *check({ model, lexicon }) {
    const unclear = lexicon?.unclearChannels ?? [];
    for (const [index, { title, channel, due }] of model.async.entries()) {
      // What goes on without an end ("keep the list tidy") is handed in nowhere.
      if (channel === null && due.type !== 'ongoing') {
        yield { message: 'missing', path: `/async/${index}`, data: { title } };
      }
      if (channel !== null && isPhrase(channel, unclear)) {
        yield { message: 'unclear', path: `/async/${index}/channel`, data: { title, channel } };
      }
    }
    for (const [index, { channel, audience }] of model.norms.entries()) {
      if (!isPhrase(channel, unclear)) continue;
      const data = { channel, audience: nameOf(model, audience), role: model.role.title };
      yield { message: 'norm', path: `/norms/${index}/channel`, severity: 'warning', data };
    }
  },
});
