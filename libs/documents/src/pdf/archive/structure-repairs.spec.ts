import { describeLink, renumberNodeIds, repairFigure, roleMap } from './structure-repairs.js';

const element = (type: string, rest = ''): string => `<</Type /StructElem\n/S /${type}\n/P 1 0 R${rest}>>`;
const objects = (...dictionaries: string[]) =>
  dictionaries.map((dictionary, index) => ({ number: index + 1, dictionary }));

describe('structure repairs', () => {
  it('map only the types that PDF 1.7 does not know', () => {
    expect(
      roleMap(
        objects(
          element('P'),
          element('Strong'),
          element('Em'),
          element('Aside'),
          element('Strong'),
          element('Novelty'),
        ),
      ),
    ).toBe('/RoleMap <</Aside /Div\n/Em /Span\n/Novelty /Span\n/Strong /Span>>');
    expect(roleMap(objects(element('P'), '<</Type /Annot\n/S /Strong>>'))).toBe('');
  });

  it('make a figure without description a division, and leave a described one', () => {
    expect(repairFigure(element('Figure'))).toBe(element('Div'));
    expect(repairFigure(element('Figure', '\n/Alt (Week)'))).toBe(element('Figure', '\n/Alt (Week)'));
    expect(repairFigure(element('P'))).toBe(element('P'));
  });

  const link = (rest: string): string => `<</Type /Annot\n/Subtype /Link\n/F 4\n${rest}>>`;
  it.each([
    ['its address', '/A <</S /URI\n/URI (https://x.org/a\\(b\\))>>', '/Contents (https://x.org/a\\(b\\))'],
    ['its place', '/Dest /week\n/StructParent 1', '/Contents (#week)'],
    ['its place in another script', '/Dest /w#C3#B6che', '/Contents <FEFF0023007700F6006300680065>'],
  ])('describe a link by %s', (_, rest, expected) => {
    expect(describeLink(link(rest))).toBe(link(rest).replace('/Subtype /Link', `/Subtype /Link\n${expected}`));
  });

  it('leave a link that is described, and what is no link', () => {
    for (const dictionary of [
      link('/Contents (Policy)\n/Dest /week'),
      '<</Type /Annot\n/Subtype /Widget\n/Dest /week>>',
    ]) {
      expect(describeLink(dictionary)).toBe(dictionary);
    }
  });

  it('give the same node ids to two prints of one document, in the order of the id tree', () => {
    const print = (first: number) => {
      const id = (offset: number): string => `(node${String(first + offset).padStart(8, '0')})`;
      return objects(
        element('TD', `\n/A [<</O /Table\n/Headers [${id(7)} ${id(3)}]>>]`),
        element('TH', `\n/ID ${id(3)}`),
        element('TH', `\n/ID ${id(7)}`),
        `<</Limits [${id(3)} ${id(7)}]\n/Names [${id(3)} 2 0 R ${id(7)} 3 0 R]>>`,
        '<</Title (node00000013)>>',
      );
    };
    const [one, two] = [print(10), print(99_990)];
    renumberNodeIds(one);
    renumberNodeIds(two);
    expect(two).toEqual(one);
    expect(one[0]?.dictionary).toContain('/Headers [(node00000002) (node00000001)]');
    expect(one[4]?.dictionary).toBe('<</Title (node00000013)>>');
  });
});
