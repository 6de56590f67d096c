import type { QuestionId } from '../model/ids.js';
import type { Place } from '../model/place.js';
import type { ProblemRule } from '../model/problem.js';
import type { PackDocument, ReadQuestion } from '../packs/read-pack.js';
import type { PackFile } from '../packs/read-file.js';
import type { ProofOutcome } from '../proof/outcome.js';
import type { Severity } from './finding.js';
import type { Fix } from './fix.js';
import type { Guide } from './guide.js';
import type { Sample } from './samples.js';

/** How serious a rule's findings are taken; a rule that is `off` is not run. */
export type Setting = Severity | 'off';

/**
 * What `prep lint` checks. To add a rule, write its file in `rules/` and re-export it in `rules/all.ts`.
 * Its samples are its test: it fires at every mark of the bad one, and nothing fires on the good one.
 */
export type Rule = LoaderRule | QuestionRule | PackRule | RunRule | SuppressionRule;

interface Described {
  readonly id: string;
  /** Unless a config or a flag says otherwise. */
  readonly severity: Setting;
  /** The same where the shipped packs are checked as a whole, if they are held to more than others. */
  readonly severityOfShipped?: Severity;
  /** Why it matters to whoever is drilled: one or two sentences. */
  readonly why: string;
  readonly bad: Sample;
  readonly good: Sample;
  /** How to mend it, where the message alone does not say. */
  readonly help?: string;
  readonly url?: string;
  /** With what came of running the proofs, for rules that need it: for each question of the samples. */
  readonly sampleProofs?: { readonly bad: ProofOutcome; readonly good: ProofOutcome };
  /** True where its remarks carry a fix. */
  readonly fixable?: true;
}

/** Findings come from reading the pack; see `model/problem.ts`. */
export interface LoaderRule extends Described {
  readonly scope: 'loader';
  readonly id: ProblemRule;
}

export interface QuestionRule extends Described {
  readonly scope: 'question';
  check(subject: QuestionSubject): readonly Remark[] | Promise<readonly Remark[]>;
}

/** A rule about all that carries one pack id, in however many files. */
export interface PackRule extends Described {
  readonly scope: 'pack';
  check(pack: PackSubject): readonly FiledRemark[];
}

export interface RunRule extends Described {
  readonly scope: 'run';
  check(run: Run): readonly FiledRemark[];
}

/** Findings come from what authors write to silence other rules; see `suppression-findings.ts`. */
export interface SuppressionRule extends Described {
  readonly scope: 'suppression';
}

/** What a rule has to say about a place. */
export interface Remark {
  readonly place: Place;
  readonly message: string;
  /** Where a program can mend it without knowing what was meant. */
  readonly fix?: Fix;
  /** Where it is less grave than the rule's other findings, unless a setting says how grave those are. */
  readonly severity?: Severity;
}

export interface FiledRemark extends Remark {
  readonly file: string;
}

/** A question without errors: those that have one are the loader's business. */
export interface QuestionSubject extends ReadQuestion {
  readonly document: PackDocument;
  readonly file: PackFile;
  /** What came of running what proves the key; undefined where nothing was run. */
  readonly proof: ProofOutcome | undefined;
}

export interface PackSubject {
  readonly id: string;
  /** In the order of the files' names. */
  readonly documents: readonly PackDocument[];
}

export interface Run {
  /** In the order of their names. */
  readonly files: readonly PackFile[];
  /** Given where the shipped packs are checked as a whole. */
  readonly guide: Guide | undefined;
  /** By question, where proofs were run. */
  readonly proofs: ReadonlyMap<QuestionId, ProofOutcome>;
}
