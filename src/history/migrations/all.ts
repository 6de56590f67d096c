import { firstTables } from './001-first-tables.js';
import { plansAndForecasts } from './002-plans.js';
import { sequences } from './003-sequences.js';
import type { Migration } from './migration.js';

/** Every step, oldest first; a step that has been published is never changed. */
export const migrations: readonly Migration[] = [firstTables, plansAndForecasts, sequences];
