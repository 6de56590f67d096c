import { quote } from '../model/quote.js';
import type { PackFile } from '../packs/read-file.js';
import type { Found } from './check.js';
import type { Rule, Setting } from './rule.js';
import { didYouMeanRule } from './settings.js';
import { coversOf, keyOf, type Silenced } from './silence.js';
import { directive, strayComments } from './suppression-comments.js';
import type { NamedRule, Suppression } from './suppressions.js';

export interface Checked {
  readonly files: readonly PackFile[];
  readonly rules: readonly Rule[];
  readonly settingOf: (id: string) => Setting;
  /** Everything that was found, silenced or not. */
  readonly found: readonly Found[];
}

/** What is wrong with what authors have silenced: rules that do not exist or find nothing, and silence without reason. */
export function suppressionRemarks({ suppressions, used }: Silenced, checked: Checked): readonly Found[] {
  const comments = checked.files.flatMap(unknownComments);
  if (suppressions.length === 0) return comments;
  const isIdle = idleRules(used, checked);
  const ids = checked.rules.map((rule) => rule.id);
  return [
    ...comments,
    ...suppressions.flatMap((each) => [
      ...withoutReason(each),
      ...unknownRules(each, ids),
      ...each.rules.filter((rule) => isIdle(each, rule)).map((rule) => idle(each, rule)),
    ]),
  ];
}

function withoutReason({ file, place, reason }: Suppression): readonly Found[] {
  if (reason.trim() !== '') return [];
  return [{ file, place, rule: 'lint/no-reason', message: 'nothing says why the rules are silenced here' }];
}

function unknownRules({ file, place, rules }: Suppression, ids: readonly string[]): readonly Found[] {
  const rule = 'lint/unknown-rule';
  if (rules.length === 0) return [{ file, place, rule, message: 'no rule is named here' }];
  const unknown = rules.filter(({ id }) => !ids.includes(id));
  return unknown.map(({ id, place: at }) => {
    const message = `there is no rule ${quote(id)}${didYouMeanRule(id, ids)}`;
    return { file, place: at, rule, message };
  });
}

function unknownComments(file: PackFile): readonly Found[] {
  return strayComments(file).map(({ id, place }) => {
    const message = `there is no comment ${quote(id)}; the one that silences rules is "${directive}"`;
    return { file: file.path, place, rule: 'lint/unknown-rule', message };
  });
}

function idle({ file }: Suppression, { id, place }: NamedRule): Found {
  const message = `${quote(id)} finds nothing here that would have to be silenced`;
  return { file, place, rule: 'lint/unused-disable', message };
}

/**
 * Tells whether a silenced rule would have found nothing. It says so only where that is sure: the rule was run, it
 * looks at nothing but the question, and no error kept it from being run on the question.
 */
function idleRules(used: Silenced['used'], { files, rules, settingOf, found }: Checked) {
  const loaders = idsOf(rules, 'loader');
  const sure = [...loaders, ...idsOf(rules, 'question')].filter((id) => settingOf(id) !== 'off');
  const isSure = new Set(sure);
  const unreadable = new Set(files.filter(isUnreadable).map((file) => file.path));
  const broken = brokenStretches(
    files,
    found.filter(({ rule }) => loaders.has(rule)),
  );
  return ({ file, covers }: Suppression, rule: NamedRule): boolean => {
    if (used.has(rule) || !isSure.has(rule.id) || unreadable.has(file)) return false;
    return covers === undefined || loaders.has(rule.id) || !broken.has(keyOf(file, covers));
  };
}

function idsOf(rules: readonly Rule[], scope: Rule['scope']): ReadonlySet<string> {
  return new Set(rules.filter((rule) => rule.scope === scope).map((rule) => rule.id));
}

/** The packs and questions with an error, on which the other rules were not run. */
function brokenStretches(files: readonly PackFile[], problems: readonly Found[]): ReadonlySet<string> {
  const coversIn = new Map(files.map((file) => [file.path, coversOf(file)]));
  return new Set(
    problems.flatMap(({ file, place }) => {
      const covers = coversIn.get(file)?.(place) ?? [];
      return covers.map((stretch) => keyOf(file, stretch));
    }),
  );
}

function isUnreadable(file: PackFile): boolean {
  return file.documents.some((document) => document.node === undefined);
}
