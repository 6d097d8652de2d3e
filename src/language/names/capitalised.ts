/** A word with a capital first. */
export const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
