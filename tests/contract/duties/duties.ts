import {
  acknowledgesBallots,
  countsTheGreatest,
  refusesOtherDrafts,
  refusesWrongAnswers,
  repeatsBallots,
} from './ballots/casting';
import {
  refusesBallotsAfterClosing,
  refusesBallotsBeforeOpening,
  refusesUnknownConsultations,
} from './ballots/times';
import type { Duty } from './duty';
import {
  answersLookupsReadably,
  readsCodesAsTyped,
  refusesWrongLookups,
  tellsInOrder,
  tellsNoContact,
  tellsWhatBecameOfIt,
} from './following/lookingUp';
import {
  erasesAll,
  erasesContactAlone,
  neverTakesItAgain,
  refusesWrongWithdrawals,
} from './following/withdrawing';
import {
  answersPhotosReadably,
  refusesEarlyPhotos,
  refusesOtherPhotos,
  refusesPhotosOfUnlistedPages,
  refusesTooLargePhotos,
  refusesWrongLists,
} from './photos/refusing';
import {
  acknowledgesPhotos,
  acknowledgesQuestionFirst,
  repeatsPhotos,
  takesLargePhotos,
} from './photos/taking';
import { servesAnswers, servesCommunes, servesConsultations, servesPortal } from './portal/files';
import { takesGoldenQuestions } from './portal/golden';
import { refusesWhatIsNotListed } from './portal/listed';
import { asksForConsent, refusesContactWithoutNotice } from './portal/notice';
import { takesCommunes, takesPages } from './portal/places';
import { refusesTopicsOfOthers, takesTopicsThatHaveGone } from './portal/topics';
import { acknowledges, echoes, givesDifferentCodes, takesPercentEncoding } from './sending/acknowledging';
import { canBeRead, isKeptByNobody, setsNoCookie, tellsTheTime } from './sending/headers';
import { keepsByteLimit, keepsTextLimit } from './sending/limits';
import { refusesUnlistedPages } from './sending/origins';
import { writesWholeProblems } from './sending/problems';
import {
  refusesMissingFields,
  refusesNoSubmission,
  refusesOtherId,
  refusesUnknownFields,
} from './sending/refusing';
import { keepsAcrossRestart, refusesOtherBytes, repeats, takesOneOfMany } from './sending/repeating';
import { refusesEmptyTexts, refusesTextsThatAreNotNormal } from './sending/texts';

/** The duties of every gop-y endpoint, whoever wrote it, in the order in which they are looked at. */
export const DUTIES: readonly Duty[] = [
  acknowledges,
  echoes,
  takesPercentEncoding,
  givesDifferentCodes,
  repeats,
  takesOneOfMany,
  refusesOtherBytes,
  keepsAcrossRestart,
  refusesUnknownFields,
  refusesMissingFields,
  refusesNoSubmission,
  refusesOtherId,
  keepsByteLimit,
  keepsTextLimit,
  refusesTextsThatAreNotNormal,
  refusesEmptyTexts,
  canBeRead,
  isKeptByNobody,
  setsNoCookie,
  tellsTheTime,
  writesWholeProblems,
  refusesUnlistedPages,
  servesPortal,
  takesTopicsThatHaveGone,
  refusesTopicsOfOthers,
  refusesWhatIsNotListed,
  servesCommunes,
  takesCommunes,
  takesPages,
  refusesContactWithoutNotice,
  asksForConsent,
  takesGoldenQuestions,
  servesAnswers,
  servesConsultations,
  refusesUnknownConsultations,
  refusesBallotsAfterClosing,
  refusesBallotsBeforeOpening,
  acknowledgesBallots,
  repeatsBallots,
  countsTheGreatest,
  refusesOtherDrafts,
  refusesWrongAnswers,
  acknowledgesQuestionFirst,
  acknowledgesPhotos,
  takesLargePhotos,
  repeatsPhotos,
  refusesEarlyPhotos,
  refusesOtherPhotos,
  refusesWrongLists,
  refusesTooLargePhotos,
  answersPhotosReadably,
  refusesPhotosOfUnlistedPages,
  tellsWhatBecameOfIt,
  tellsInOrder,
  readsCodesAsTyped,
  tellsNoContact,
  answersLookupsReadably,
  refusesWrongLookups,
  erasesContactAlone,
  erasesAll,
  neverTakesItAgain,
  refusesWrongWithdrawals,
];
