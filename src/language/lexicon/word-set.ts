/** Words separated by white space, as data is easiest to read and to amend. */
export const wordList = (words: string): readonly string[] => words.trim().split(/\s+/);

/** The same, to look words up in. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(wordList(words));

/** "det detective | sgt sergeant": the words of each group. */
export const wordGroups = (groups: string): readonly (readonly string[])[] =>
  groups
    .split(/[|\n]/)
    .filter((group) => group.trim())
    .map(wordList);
