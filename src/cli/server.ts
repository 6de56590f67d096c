import { type AddressTrouble, readAddress, sslModes } from '../history/server/address.js';
import type { Server } from '../history/server/connect.js';
import { describeServerFailure, ServerError } from '../history/server/failure.js';
import { unreachable } from '../model/exhaustive.js';
import { Stop, usage } from './failure.js';

/** Works with the PostgreSQL server of that URL; `option` is where the URL was given. */
export async function onServer<Result>(
  url: string,
  option: string,
  work: (server: Server) => Promise<Result>,
): Promise<Result> {
  const read = readAddress(url);
  if (!read.ok) throw wrongAddress(read.trouble, option);
  const { withServer } = await import('../history/server/connect.js');
  try {
    return await withServer(read.address, work);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const [what = '', next = ''] = describeServerFailure(error.failure).split('\n');
    throw usage(what, next);
  }
}

/** Never with the URL itself: there may be a password in it. */
function wrongAddress(trouble: AddressTrouble, option: string): Stop {
  const example = `For example: ${option} postgres://ann@db.example.org/prep`;
  switch (trouble.kind) {
    case 'no-url':
      return usage(`${option} takes the URL of a PostgreSQL database`, example);
    case 'password':
      return usage(
        `leave the password out of ${option}: others can read command lines`,
        'Put it into PGPASSWORD or ~/.pgpass.',
      );
    case 'no-database':
      return usage(`${option} names no database`, example);
    case 'sslmode':
      return usage(
        `sslmode takes one of ${Object.keys(sslModes).join(', ')}, not "${trouble.found}"`,
        'Without it, TLS is checked but for this machine itself.',
      );
    default:
      return unreachable(trouble);
  }
}
