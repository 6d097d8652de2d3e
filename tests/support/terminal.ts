import { expect } from 'vitest';

/** That text may be written to a terminal: line ends aside, nothing in it steers one or turns letters around. */
export function expectPrintable(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
}
