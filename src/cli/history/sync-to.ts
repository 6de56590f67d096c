import type { Connection } from '../../history/connection.js';
import { fork } from '../../history/exchange/fork.js';
import type { Server } from '../../history/server/connect.js';
import { push, type Pushed } from '../../history/server/push.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { onServer } from '../server.js';
import { count } from '../terminal/layout.js';
import { backupBefore } from './backup.js';
import { connectToWrite } from './open-exchange.js';
import { Progress } from './progress.js';

/** `prep history sync --to URL`: adds what this device has written to the set on a server; nothing comes back. */
export async function syncTo({ context, options }: Invocation, url: string): Promise<ExitStatus> {
  const connection = await connectToWrite(context);
  const progress = new Progress(context, 'Sending');
  try {
    const wish = { learner: options.text('as'), progress: (rows: number) => progress.show(rows) };
    const rows = await onServer(url, '--to', (server) => pushAll(server, { connection, wish, context }));
    progress.end();
    context.print(rows === 0 ? 'Nothing to send: all is there.' : `Sent ${count(rows, 'row')}.`);
    return exitStatus.done;
  } finally {
    progress.end();
    connection.close();
  }
}

interface Pushing {
  readonly connection: Connection;
  readonly wish: Parameters<typeof push>[2];
  readonly context: Context;
}

async function pushAll(server: Server, { connection, wish, context }: Pushing): Promise<number> {
  const pushed = await push(server, connection, wish);
  if (pushed.kind === 'done') return pushed.rows;
  await separate(connection, pushed, context);
  const again = await push(server, connection, wish);
  // A new id is nobody else's.
  return again.kind === 'done' ? again.rows : 0;
}

/** Two copies of one history, each with rows of its own under one id: this one gets an id of its own. */
async function separate(
  connection: Connection,
  { from }: Extract<Pushed, { kind: 'copied' }>,
  context: Context,
): Promise<void> {
  await backupBefore(context, 'sync');
  const id = context.world.random(16);
  connection.database.transaction(() => fork(connection, from, id))();
  context.tell(
    'Another copy of this history (a copied home, or what was here before a restore) has written there.',
  );
  context.tell('From now on this one has an id of its own; nothing is lost.');
}
