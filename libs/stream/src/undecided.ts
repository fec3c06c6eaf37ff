import type { Rejection } from '@kezek/domain';

const SHARED_RULES = 'domain.';

/**
 * Whether a decision about a message was not made at all: what all services share (calendar, policy, norms, formats) had no answer, so the
 * message neither applies nor fails to apply. A person puts right what is missing, and the message is decided then.
 */
export const isUndecided = ({ code }: Rejection): boolean => code.startsWith(SHARED_RULES);
