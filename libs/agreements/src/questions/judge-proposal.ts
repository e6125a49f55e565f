import { judge } from '#roles';
import { applyPatch, diff, PatchRefused, type PatchOperation, type WorkModel } from '#work-model';
import { ProposalRefused } from '../agreements.errors.js';
import type { ProposalJudgement } from './proposal-judgement.js';

/** Changes that are more than what one conversation can settle are made as a new version of the role. */
const MOST_OPERATIONS = 50;
/** What belongs to the role and the organisation, and no party may propose. */
const NOT_PROPOSABLE = /^\/(?:workpact|id|version|organisation|waivers|language)(?:\/|$)/;

/** The model as it would be. @throws ProposalRefused */
export function proposed(model: WorkModel, patch: readonly PatchOperation[]): WorkModel {
  if (patch.length > MOST_OPERATIONS)
    throw new ProposalRefused('/patch', `has more than ${MOST_OPERATIONS} operations`);
  patch.forEach((operation, index) => {
    const touched = 'from' in operation ? [operation.path, operation.from] : [operation.path];
    const refused = touched.find((path) => NOT_PROPOSABLE.test(path) || path === '');
    if (refused !== undefined)
      throw new ProposalRefused(`/patch/${index}/path`, `"${refused}" is no term of this agreement`);
  });
  try {
    return applyPatch(model, patch);
  } catch (error) {
    if (error instanceof PatchRefused) throw new ProposalRefused(error.pointer, error.why);
    throw error;
  }
}

/** What would change, and what the checker says of it that it does not say of the terms as they are. @throws ProposalRefused */
export function judgeProposal(model: WorkModel, patch: readonly PatchOperation[]): ProposalJudgement {
  const after = proposed(model, patch);
  const changes = diff(model, after);
  if (changes.length === 0) throw new ProposalRefused('/patch', 'changes nothing');
  const today = new Date().toISOString().slice(0, 10);
  const before = new Set(judge(model, today).report.findings.map(({ rule, message }) => `${rule} ${message}`));
  const { report, obstacles } = judge(after, today);
  return {
    changes: changes.map(({ path, kind, id, sentence, material }) => ({ path, kind, id, sentence, material })),
    newFindings: report.findings
      .filter(({ rule, message }) => !before.has(`${rule} ${message}`))
      .map(({ rule, severity, message }) => ({ rule, severity, message })),
    canBeAccepted: obstacles.length === 0,
  };
}
