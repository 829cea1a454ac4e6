/** What speaks for it that a program sent a question. An officer sees it; nothing is refused for it. */
export type Flag =
  /** A field was filled that nobody sees and no browser fills. */
  | 'trap-filled'
  /** The page's form came back within three seconds. */
  | 'hasty'
  /** It says that it is the page's form, and no page was asked for. */
  | 'without-form'
  /** Nearly the same text came within the day before. */
  | 'alike'
  /** It leads to several other places. */
  | 'many-links';
