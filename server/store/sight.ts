/**
 * Whose questions somebody at the desk sees: every one of the portal, or those that one of these agencies answers now, by
 * the names that questions have for them. An agency in two languages has two names. With no name nothing is seen.
 */
export type Sight = 'all' | readonly string[];

/** Whether what an agency answers is seen. */
export const sees = (sight: Sight, agency: string): boolean => sight === 'all' || sight.includes(agency);
