import type { Button, Modal, Select } from '../handlers.js';

/** The prefix of a custom id names one of these. */
export const BUTTONS: readonly Button[] = [];
export const SELECTS: readonly Select[] = [];
export const MODALS: readonly Modal[] = [];
