/** What a command ends with; never a count. */
export const exitStatus = {
  done: 0,
  /** Done, and something was found: lint findings, for one. */
  found: 1,
  /** It could not be done. */
  failed: 2,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
