import type { AnyRule } from '../checking/rule.js';
import { ageCodedWording } from './age-coded-wording/age-coded-wording.js';
import { agreementAfterStart } from './agreement-after-start/agreement-after-start.js';
import { backToBackMeetings } from './back-to-back-meetings/back-to-back-meetings.js';
import { breakMissing } from './break-missing/break-missing.js';
import { channelModeMismatch } from './channel-mode-mismatch/channel-mode-mismatch.js';
import { contactInRestPeriod } from './contact-in-rest-period/contact-in-rest-period.js';
import { coverageUnderstaffed } from './coverage-understaffed/coverage-understaffed.js';
import { dailyRestBelow11h } from './daily-rest-below-11h/daily-rest-below-11h.js';
import { deadlineBeforePrerequisite } from './deadline-before-prerequisite/deadline-before-prerequisite.js';
import { deadlineImprecise } from './deadline-imprecise/deadline-imprecise.js';
import { deadlineOutsideWorkingTime } from './deadline-outside-working-time/deadline-outside-working-time.js';
import { disconnectPolicyMissing } from './disconnect-policy-missing/disconnect-policy-missing.js';
import { dutyInWrongTimeBlock } from './duty-in-wrong-time-block/duty-in-wrong-time-block.js';
import { equalOpportunityStatementMissing } from './equal-opportunity-statement-missing/equal-opportunity-statement-missing.js';
import { expectationMissingFromDocument } from './expectation-missing-from-document/expectation-missing-from-document.js';
import { fragmentedMeetings } from './fragmented-meetings/fragmented-meetings.js';
import { freelanceContractTermsMissing } from './freelance-contract-terms-missing/freelance-contract-terms-missing.js';
import { genderCodedWording } from './gender-coded-wording/gender-coded-wording.js';
import { hardToRead } from './hard-to-read/hard-to-read.js';
import { insufficientOwnTimeBeforeDeadline } from './insufficient-own-time-before-deadline/insufficient-own-time-before-deadline.js';
import { jobpostingStructuredDataInvalid } from './jobposting-structured-data-invalid/jobposting-structured-data-invalid.js';
import { locationModeContradiction } from './location-mode-contradiction/location-mode-contradiction.js';
import { meetingOutsideCoreHours } from './meeting-outside-core-hours/meeting-outside-core-hours.js';
import { meetingOutsideMeetingBlock } from './meeting-outside-meeting-block/meeting-outside-meeting-block.js';
import { meetingOutsideMeetingDays } from './meeting-outside-meeting-days/meeting-outside-meeting-days.js';
import { missingChangeNotice } from './missing-change-notice/missing-change-notice.js';
import { missingChannel } from './missing-channel/missing-channel.js';
import { missingDefinitionOfDone } from './missing-definition-of-done/missing-definition-of-done.js';
import { missingOwner } from './missing-owner/missing-owner.js';
import { missingQuietHours } from './missing-quiet-hours/missing-quiet-hours.js';
import { missingResponseTime } from './missing-response-time/missing-response-time.js';
import { missingSyncReason } from './missing-sync-reason/missing-sync-reason.js';
import { missingTimezone } from './missing-timezone/missing-timezone.js';
import { missingUrgentPath } from './missing-urgent-path/missing-urgent-path.js';
import { noFocusBlock } from './no-focus-block/no-focus-block.js';
import { noTimezoneOverlap } from './no-timezone-overlap/no-timezone-overlap.js';
import { onCallTermsMissing } from './on-call-terms-missing/on-call-terms-missing.js';
import { payDisclosureIncomplete } from './pay-disclosure-incomplete/pay-disclosure-incomplete.js';
import { payRangeMissing } from './pay-range-missing/pay-range-missing.js';
import { permittedWindowBeforeInput } from './permitted-window-before-input/permitted-window-before-input.js';
import { predictiveSchedulingNotice } from './predictive-scheduling-notice/predictive-scheduling-notice.js';
import { recurrenceInvalid } from './recurrence-invalid/recurrence-invalid.js';
import { remoteExpenseClauseMissing } from './remote-expense-clause-missing/remote-expense-clause-missing.js';
import { remoteWorkAgreementMissing } from './remote-work-agreement-missing/remote-work-agreement-missing.js';
import { responseTimeConflictsQuietHours } from './response-time-conflicts-quiet-hours/response-time-conflicts-quiet-hours.js';
import { responsivenessBurdenHigh } from './responsiveness-burden-high/responsiveness-burden-high.js';
import { scheduleForcesSocialJetlag } from './schedule-forces-social-jetlag/schedule-forces-social-jetlag.js';
import { sensitiveDataBeforeOffer } from './sensitive-data-before-offer/sensitive-data-before-offer.js';
import { staleDocumentSnapshot } from './stale-document-snapshot/stale-document-snapshot.js';
import { syncDutiesOverlap } from './sync-duties-overlap/sync-duties-overlap.js';
import { syncDutyIncomplete } from './sync-duty-incomplete/sync-duty-incomplete.js';
import { syncExceedsContractedHours } from './sync-exceeds-contracted-hours/sync-exceeds-contracted-hours.js';
import { syncInChronotypeTrough } from './sync-in-chronotype-trough/sync-in-chronotype-trough.js';
import { syncOnProtectedDay } from './sync-on-protected-day/sync-on-protected-day.js';
import { syncOutsideParticipantHours } from './sync-outside-participant-hours/sync-outside-participant-hours.js';
import { syncOutsideWorkingWindow } from './sync-outside-working-window/sync-outside-working-window.js';
import { textContradictsModel } from './text-contradicts-model/text-contradicts-model.js';
import { totalLoadExceedsContractedHours } from './total-load-exceeds-contracted-hours/total-load-exceeds-contracted-hours.js';
import { travelGapTooShort } from './travel-gap-too-short/travel-gap-too-short.js';
import { unequalTimezoneBurden } from './unequal-timezone-burden/unequal-timezone-burden.js';
import { usCaDailyLimits } from './us-ca-daily-limits/us-ca-daily-limits.js';
import { usContractorAbcState } from './us-contractor-abc-state/us-contractor-abc-state.js';
import { usContractorControlSignals } from './us-contractor-control-signals/us-contractor-control-signals.js';
import { usExemptSalaryBelowThreshold } from './us-exempt-salary-below-threshold/us-exempt-salary-below-threshold.js';
import { usNonexemptOver40h } from './us-nonexempt-over-40h/us-nonexempt-over-40h.js';
import { usNonexemptUntrackedAsync } from './us-nonexempt-untracked-async/us-nonexempt-untracked-async.js';
import { vagueTerm } from './vague-term/vague-term.js';
import { weeklyHoursOver48 } from './weekly-hours-over-48/weekly-hours-over-48.js';
import { weeklyRestBelow35h } from './weekly-rest-below-35h/weekly-rest-below-35h.js';
import { workPatternInformationMissing } from './work-pattern-information-missing/work-pattern-information-missing.js';

/** The whole catalogue, family by family. */
export const ALL_RULES: readonly AnyRule[] = [
  // contradictions
  syncOnProtectedDay,
  syncOutsideWorkingWindow,
  meetingOutsideCoreHours,
  meetingOutsideMeetingDays,
  syncDutiesOverlap,
  travelGapTooShort,
  syncExceedsContractedHours,
  totalLoadExceedsContractedHours,
  deadlineOutsideWorkingTime,
  deadlineBeforePrerequisite,
  insufficientOwnTimeBeforeDeadline,
  permittedWindowBeforeInput,
  responseTimeConflictsQuietHours,
  channelModeMismatch,
  locationModeContradiction,
  noTimezoneOverlap,
  syncOutsideParticipantHours,
  dutyInWrongTimeBlock,
  coverageUnderstaffed,
  recurrenceInvalid,
  staleDocumentSnapshot,
  expectationMissingFromDocument,
  // clarity
  vagueTerm,
  syncDutyIncomplete,
  deadlineImprecise,
  missingTimezone,
  missingOwner,
  missingChannel,
  missingResponseTime,
  missingQuietHours,
  missingDefinitionOfDone,
  missingSyncReason,
  textContradictsModel,
  missingUrgentPath,
  missingChangeNotice,
  agreementAfterStart,
  // schedule
  noFocusBlock,
  fragmentedMeetings,
  backToBackMeetings,
  meetingOutsideMeetingBlock,
  syncInChronotypeTrough,
  scheduleForcesSocialJetlag,
  unequalTimezoneBurden,
  responsivenessBurdenHigh,
  // working-time-law
  weeklyHoursOver48,
  dailyRestBelow11h,
  weeklyRestBelow35h,
  breakMissing,
  disconnectPolicyMissing,
  contactInRestPeriod,
  workPatternInformationMissing,
  remoteWorkAgreementMissing,
  onCallTermsMissing,
  // united-states
  usNonexemptOver40h,
  usNonexemptUntrackedAsync,
  usExemptSalaryBelowThreshold,
  usCaDailyLimits,
  usContractorControlSignals,
  usContractorAbcState,
  freelanceContractTermsMissing,
  predictiveSchedulingNotice,
  remoteExpenseClauseMissing,
  // posting
  payRangeMissing,
  payDisclosureIncomplete,
  genderCodedWording,
  ageCodedWording,
  equalOpportunityStatementMissing,
  hardToRead,
  jobpostingStructuredDataInvalid,
  sensitiveDataBeforeOffer,
];
