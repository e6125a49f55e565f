import { displayMeasures, measure, type Label } from '#analysis';
import { parseRole, type RoleFileInput } from '#work-model';
import { archetypeFiles, type ArchetypeLanguage } from './archetype-files.js';
import { archetype, type ArchetypeUse } from './archetype.js';

export interface ArchetypeSummary {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly trade: string;
  readonly engagement: RoleFileInput['role']['engagement'];
  /** How the work is, one sentence. */
  readonly summary: string;
  /** The week in short, one sentence. */
  readonly week: string;
  /** How much of the work is at set times, by the measures of the role. */
  readonly synchronicity: {
    readonly label: Label | null;
    /** Set time of the agreed time, percent with one decimal. */
    readonly percent: number | null;
    readonly weeklySyncHours: number;
  };
}

/** Somebody must use an archetype for it to be measured; nothing that is measured depends on who. */
const ANYBODY: ArchetypeUse = {
  organisation: { legalName: 'Anybody' },
  jurisdiction: 'GB',
  timeZone: 'Europe/London',
  startDate: '2026-01-05',
};

const listed = new Map<ArchetypeLanguage, readonly ArchetypeSummary[]>();

/** All archetypes in a language, by title. The same list each time, made once. */
export function listArchetypes(language: ArchetypeLanguage): readonly ArchetypeSummary[] {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const inOrder = new Intl.Collator(language);
  const summaries = [...archetypeFiles(language).keys()]
    .map((id) => summaryOf(id, language))
    .sort((one, other) => inOrder.compare(one.title, other.title));
  listed.set(language, summaries);
  return summaries;
}

function summaryOf(id: string, language: ArchetypeLanguage): ArchetypeSummary {
  const file = archetypeFiles(language).get(id);
  const parsed = parseRole(archetype(id, language, ANYBODY));
  if (file === undefined || !parsed.ok) throw new Error(`The archetype "${id}" cannot be read.`);
  const { label, synchronicityIndex, weeklySyncHours } = displayMeasures(measure(parsed.model));
  const { title, engagement } = parsed.model.role;
  return {
    id,
    title,
    engagement,
    ...file.archetype,
    synchronicity: { label, percent: synchronicityIndex, weeklySyncHours },
  };
}
