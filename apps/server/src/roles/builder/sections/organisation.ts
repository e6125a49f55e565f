import { z } from 'zod';
import type { WorkModel } from '#work-model';
import { readForm } from '../../../pages/index.js';
import type { FormValues } from '../form-fields.js';
import { group, type Section } from './section.js';
import { typedText } from './typed-fields.js';

const PERSON = ['Name', 'Title', 'Email', 'Phone'] as const;
const form = z.object({
  legalName: z.string().trim().min(1).max(200),
  tradingName: typedText,
  address: typedText,
  industry: typedText,
  about: typedText,
  contactName: typedText,
  contactTitle: typedText,
  contactEmail: typedText,
  contactPhone: typedText,
  signatoryName: typedText,
  signatoryTitle: typedText,
  signatoryEmail: typedText,
  signatoryPhone: typedText,
});

/** Who offers the role, who answers questions about it, and who signs. */
export const organisation: Section = {
  values: ({ organisation: { legalName, tradingName, address, industry, about, contact, signatory } }) => ({
    legalName,
    tradingName,
    address,
    industry,
    about,
    ...personValues('contact', contact),
    ...personValues('signatory', signatory),
  }),
  groups: (fields, _, say) => [
    group({
      fields: [
        fields.field('legalName', { label: say('legalName'), isRequired: true }),
        fields.field('tradingName', { label: say('tradingName') }),
        fields.field('address', { label: say('address') }),
        fields.field('industry', { label: say('industry') }),
        fields.field('about', { label: say('about'), rows: 3 }),
      ],
    }),
    ...(['contact', 'signatory'] as const).map((who) =>
      group({
        legend: say(who === 'contact' ? 'contactPerson' : 'signatory'),
        hint: say(who === 'contact' ? 'contactPersonHint' : 'signatoryHint'),
        fields: PERSON.map((part) => fields.field(`${who}${part}`, { label: say(`person${part}`) })),
      }),
    ),
  ],
  read: (body, language) => {
    const given = readForm(form, body, language);
    const { legalName, tradingName, address, industry, about } = given;
    const person = (who: 'contact' | 'signatory'): object | null =>
      given[`${who}Name`] === null
        ? null
        : {
            name: given[`${who}Name`],
            title: given[`${who}Title`],
            email: given[`${who}Email`],
            phone: given[`${who}Phone`],
          };
    return (model) => ({
      ...model,
      organisation: {
        ...model.organisation,
        legalName,
        tradingName,
        address,
        industry,
        about,
        contact: person('contact'),
        signatory: person('signatory'),
      },
    });
  },
  fieldOf: (pointer) => {
    const { who, name } = /^\/organisation\/(?:(?<who>contact|signatory)\/)?(?<name>\w+)/u.exec(pointer)?.groups ?? {};
    if (name === undefined) return null;
    return who === undefined ? name : `${who}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  },
};

type Person = NonNullable<WorkModel['organisation']['contact']>;

function personValues(who: 'contact' | 'signatory', person: Person | null): FormValues {
  const { name = null, title = null, email = null, phone = null } = person ?? {};
  return { [`${who}Name`]: name, [`${who}Title`]: title, [`${who}Email`]: email, [`${who}Phone`]: phone };
}
