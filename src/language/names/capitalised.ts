/** A text with a capital first. */
export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
