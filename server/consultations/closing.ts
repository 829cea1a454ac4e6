/** Who gets it, who signs for whom, what is appended: no article's words. */
const CLOSING = /^(?:Nơi nhận ?:|(?:TM|KT|TL|TUQ)\. ?\p{Lu}|PHỤ LỤC(?= |$)|Phụ lục(?: [IVX\d]+)?$)/u;

/** Whether a line, which must stand below the last article, begins the closing matter of a draft. */
export const isClosing = (line: string): boolean => CLOSING.test(line);
