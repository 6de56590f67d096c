import { flag, json } from '../../model/fields.js';
import { optional, record, type RecordOf } from '../../model/records.js';
import { whatIs } from '../../packs/files.js';

const drillShape = { confidence: optional(flag()) };
/** What lint is set to is read when linting. */
const userShape = { drill: optional(record('drill', drillShape)), lint: optional(json()) };

export type DrillSettings = RecordOf<typeof drillShape>;

/** What stands under `drill` in the user's own settings. What is wrong in them stops the command. */
export async function drillSettings(userConfig: string): Promise<DrillSettings> {
  if (whatIs(userConfig) !== 'file') return {};
  // Most have no settings, and need no reader for them.
  const { configIn } = await import('../config-file.js');
  return configIn(userConfig, record('the config', userShape))?.drill ?? {};
}
