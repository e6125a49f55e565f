import { z } from 'zod';
import { WEEKDAYS } from '#work-model';
import { readForm } from '../../../pages/index.js';
import { group, type Section } from './section.js';
import { hoursValues, ticked, typedHours, typedText } from './typed-fields.js';

/** When the person may be working, and what is set of it. */
export const hours: Section = {
  values: ({ role }) => ({
    noSetHours: role.noSetHours ? 'yes' : null,
    ...hoursValues('window', role.workingWindow?.hours ?? null),
    ...hoursValues('core', role.coreHours?.hours ?? null),
    overtime: role.overtime,
    hoursVary: role.hoursVary,
  }),
  groups: (fields, _, say) => [
    group({
      legend: say('window'),
      hint: say('windowHint'),
      fields: WEEKDAYS.map((day) => fields.field(`window-${day}`, { label: say(day), isShort: true })),
    }),
    group({
      fields: [
        fields.field('noSetHours', {
          label: say('noSetHours'),
          hint: say('noSetHoursHint'),
          options: [
            { value: '', words: say('noSetHoursNo') },
            { value: 'yes', words: say('noSetHoursYes') },
          ],
        }),
      ],
    }),
    group({
      legend: say('core'),
      hint: say('coreHint'),
      fields: WEEKDAYS.map((day) => fields.field(`core-${day}`, { label: say(day), isShort: true })),
    }),
    group({
      fields: [
        fields.field('hoursVary', { label: say('hoursVary'), rows: 2 }),
        fields.field('overtime', { label: say('overtime'), rows: 2 }),
      ],
    }),
  ],
  read: (body, language, say) => {
    const given = readForm(
      z.object({
        noSetHours: z
          .literal('')
          .transform(() => undefined)
          .optional()
          .or(ticked),
        overtime: typedText,
        hoursVary: typedText,
      }),
      body,
      language,
    );
    const window = readForm(typedHours('window', body, say), body, language);
    const core = readForm(typedHours('core', body, say), body, language);
    return (model) => ({
      ...model,
      role: {
        ...model.role,
        overtime: given.overtime,
        hoursVary: given.hoursVary,
        noSetHours: given.noSetHours === true,
        workingWindow: window === null ? null : { id: model.role.workingWindow?.id ?? 'working-window', hours: window },
        coreHours: core === null ? null : { id: model.role.coreHours?.id ?? 'core-hours', hours: core },
      },
    });
  },
  fieldOf: (pointer) => {
    const { name, day } =
      /^\/role\/(?<name>workingWindow|coreHours)(?:\/hours\/(?<day>\w+))?/u.exec(pointer)?.groups ?? {};
    return name === undefined ? null : `${name === 'coreHours' ? 'core' : 'window'}-${day ?? 'MO'}`;
  },
};
