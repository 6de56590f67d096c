import { formatNames } from '../../exchange/registry.js';
import { modeNames } from '../../learn/modes.js';
import { severities } from '../../lint/finding.js';
import * as lintFormats from '../../lint/formats/all.js';
import { rules } from '../../lint/registry.js';
import { presets } from '../../lint/settings.js';
import { areas } from '../../model/areas.js';
import { levels } from '../../model/kinds/kind.js';
import { kindNames, skills } from '../../model/question.js';
import { historyActions } from '../history/run-history.js';
import { packsActions } from '../packs/run-packs.js';
import * as shells from './shells/all.js';

const areaNames = areas.map(({ slug }) => slug);
const ruleIds = rules.map(({ id }) => id);

/** What may follow an option, by its command and name; general options have no command. */
export const optionValues: Readonly<Record<string, readonly string[]>> = {
  ' --color': ['auto', 'always', 'never'],
  'drill --mode': modeNames,
  'drill --level': levels,
  'drill --kind': kindNames(),
  'drill --skill': skills,
  'lint --format': Object.keys(lintFormats),
  'lint --output': Object.keys(lintFormats).map((format) => `${format}=`),
  'lint --fail-on': severities,
  'lint --rule': ruleIds.map((id) => `${id}=`),
  'lint --preset': presets,
  'lint --explain': ruleIds,
  'packs --area': areaNames,
  'packs --format': formatNames,
  'plan --level': [...levels, 'all'],
  'plan --weight': areaNames.map((area) => `${area}=`),
};

/** What may stand as the first operand of a command. */
export const operandValues: Readonly<Record<string, readonly string[]>> = {
  completion: Object.values(shells).map(({ name }) => name),
  drill: areaNames,
  history: historyActions,
  packs: packsActions,
  report: areaNames,
};
