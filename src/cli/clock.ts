import type { Clock } from '../drill/ports.js';
import type { World } from './world.js';

/** The clock of a run: the world's, or one that starts at `startAt` (milliseconds) and runs on from there. */
export function sessionClock(world: World, startAt: number | undefined): Clock {
  let ahead = startAt === undefined ? 0 : startAt - world.now();
  const at = () => Math.round(world.now() + ahead);
  return {
    now: () => ({ at: at(), offset: world.offsetAt(at()) }),
    advanceTo(moment) {
      ahead += Math.max(0, moment - at());
    },
  };
}
