/**
 * Text as a part of a regular expression that stands for nothing but itself.
 * @param {string} text
 * @returns {string}
 */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
