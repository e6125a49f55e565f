import { ZodError } from 'zod';
import { aRole } from '../../../../test/factories/a-role.js';
import { modelOfJson } from './model-of-json.js';

describe('a model from JSON', () => {
  const role = aRole();

  it('is what the JSON says, and the same for the same text', () => {
    const json = JSON.stringify(role);
    expect(modelOfJson(json)).toEqual(role);
    expect(modelOfJson(json)).toBe(modelOfJson(JSON.stringify(role)));
    expect(modelOfJson(JSON.stringify({ ...role, id: 'another' })).id).toBe('another');
  });

  it('cannot be changed by one of those who have it', () => {
    const model = modelOfJson(JSON.stringify(role));
    expect(() => Object.assign(model.role, { title: 'Other' })).toThrow(TypeError);
  });

  it('is refused each time when it is none', () => {
    for (let time = 0; time < 2; time++) {
      expect(() => modelOfJson('{')).toThrow(SyntaxError);
      expect(() => modelOfJson('{"id": 1}')).toThrow(ZodError);
    }
  });
});
