import { expect } from 'vitest';

/** Checks that text is safe for a terminal: apart from line ends, nothing in it controls the terminal or reverses letters. */
export function expectPrintable(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
}
