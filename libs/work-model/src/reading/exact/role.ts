import { readWeeklyDuration } from '../../notation/duration.js';
import { readPay } from '../../notation/pay.js';
import { certain, problem } from '../../notation/problem.js';
import type { Pay, Person, PlaceRule, Role } from '../../schema/role.js';
import type { Path } from '../fault.js';
import type { PersonInFile, PlaceRuleInFile, RoleInFile } from '../file-schema/role.js';
import { isGiven, type Expansion } from './expansion.js';
import { exactDays, exactMinutes, exactWindow } from './hours.js';

/** The role in exact form; places that duties use without naming them are added by `builtInPlaces`. */
export function exactRole(expansion: Expansion, path: Path, file: RoleInFile): Role {
  const { contracted, ...exact } = file;
  expansion.onlyOneOf(path, { contractedMinutesPerWeek: exact.contractedMinutesPerWeek, contracted });
  refuseWindowWithoutSetHours(expansion, path, file);
  const places = exact.places.map((place, index) => ({
    ...place,
    id: expansion.idFor([...path, 'places', index], place.id, place.name, { keys: ['name'] }),
  }));
  return {
    ...exact,
    contractedMinutesPerWeek:
      exact.contractedMinutesPerWeek ??
      (typeof contracted === 'string' ? certain(readWeeklyDuration(contracted)) : null),
    workingWindow: exactWindow(expansion, [...path, 'workingWindow'], exact.workingWindow, 'working-window'),
    coreHours: exactWindow(expansion, [...path, 'coreHours'], exact.coreHours, 'core-hours'),
    places,
    placeRules: exact.placeRules.map((rule, index) => exactPlaceRule(expansion, [...path, 'placeRules', index], rule)),
    pay: exactPay(expansion, [...path, 'pay'], exact.pay),
  };
}

function exactPlaceRule(expansion: Expansion, path: Path, rule: PlaceRuleInFile): PlaceRule {
  const days = rule.days.length === 0 ? [] : exactDays(rule.days);
  const words = rule.title ?? [rule.place, ...days].join(' ');
  return {
    ...rule,
    days,
    id: expansion.idFor(path, rule.id, words, { prefix: 'place', keys: ['title', 'place', 'days'] }),
  };
}

function exactPay(expansion: Expansion, path: Path, pay: RoleInFile['pay']): Pay | null {
  if (typeof pay === 'string') return { ...certain(readPay(pay)), benefits: [], otherCompensation: null, leave: null };
  if (pay !== null && pay.minAmount > pay.maxAmount) {
    expansion.contradict(path, ['minAmount', 'maxAmount'], '“maxAmount” is less than “minAmount”');
  }
  return pay;
}

export function exactPerson(expansion: Expansion, path: Path, file: PersonInFile): Person {
  refuseWindowWithoutSetHours(expansion, path, file);
  const id = expansion.idFor(path, file.id, file.name, { prefix: 'person', keys: ['name'] });
  return {
    ...file,
    id,
    workingWindow: exactWindow(expansion, [...path, 'workingWindow'], file.workingWindow, `${id}-window`),
    commuteMinutes: exactMinutes(file.commuteMinutes),
  };
}

/** "There are no set hours" and a window of hours cannot both be true. */
function refuseWindowWithoutSetHours(
  expansion: Expansion,
  path: Path,
  { workingWindow, noSetHours }: { workingWindow: unknown; noSetHours: boolean },
): void {
  if (!noSetHours || !isGiven(workingWindow)) return;
  const message = '“noSetHours: true” says that there are no set hours, and “workingWindow” sets some; keep one';
  expansion.report([...path, 'noSetHours'], problem('values-contradict', message), [[...path, 'noSetHours']]);
}
