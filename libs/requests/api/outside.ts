import { LinkTokens } from '@phare/kernel/api';
import { AskConfirmation } from './confirmation/ask-confirmation';
import { ConfirmByLink } from './confirmation/confirm-by-link';
import { ConfirmRequester } from './confirmation/confirm-requester';
import { Confirmations } from './confirmation/confirmations';
import { ConfirmationsController } from './http/confirmations.controller';
import { LinksController } from './http/links.controller';
import { ReferralTargetsController } from './http/referral-targets.controller';
import { ActByLink } from './links/act-by-link';
import { LinkLimits } from './links/link-limits';
import { AnswerByLink } from './referral/answer-by-link';
import { ConsentToShare } from './referral/consent-to-share';
import { Letters } from './referral/letters';
import { ReferralAnswers } from './referral/referral-answers';
import { ReportAnswer } from './referral/report-answer';
import { RevokeLink } from './referral/revoke-link';
import { SendLetter } from './referral/send-letter';
import { ShareableWords } from './referral/shareable-words';
import { TargetAction } from './referral/target-action';

const CONFIRMATION = [Confirmations, AskConfirmation, ConfirmRequester, ConfirmByLink];
const REFERRAL_LOOP = [TargetAction, ConsentToShare, Letters, SendLetter, RevokeLink, ReferralAnswers, ReportAnswer, AnswerByLink, ShareableWords];
const LINKS = [LinkTokens, ActByLink, LinkLimits];

/** What is asked of people outside: the confirmation of a requester, the loop of a referral, and the links by which both are answered. */
export const OUTSIDE_CONTROLLERS = [ConfirmationsController, ReferralTargetsController, LinksController];
export const OUTSIDE = [...CONFIRMATION, ...REFERRAL_LOOP, ...LINKS];
