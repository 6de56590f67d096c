import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/** Where nobody can write, and nobody's files lie. */
const nowhere = '/nonexistent';

/**
 * The user's home. A HOME that is empty or relative would make whatever folder the program is started in a home;
 * then the one counts that the system has noted. A user who is not noted has none: `nowhere`.
 */
export function homeFolder(): string {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : userInfo().homedir;
  } catch {
    return nowhere;
  }
}
