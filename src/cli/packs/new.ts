import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugPattern } from '../../model/ids.js';
import type { Invocation } from '../command.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import { needed } from './run-packs.js';

/** Writes a pack to begin with, beside where one stands; never over a file that is there. */
export async function newPack(
  { options, context }: Invocation,
  name: string | undefined,
): Promise<ExitStatus> {
  const id = needed(name, 'the new pack', 'prep packs new my-team');
  if (!slugPattern.test(id)) {
    throw usage(
      `"${id}" is no name for a pack`,
      'A name has a-z, 0-9, ".", "_" and "-", and begins with a letter or digit.',
    );
  }
  const path = `${id}.yaml`;
  const schema = join(context.world.root, 'schema', 'pack.schema.json');
  const text = template({ id, area: options.text('area') ?? id, schema });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = taken ? 'the file is there already' : 'the folder cannot be written to';
    throw new Stop({ kind: 'output', path, reason });
  }
  context.print(`Wrote ${path}. Check it with: prep lint ${path}\nTry it with: prep drill ./${path}`);
  return exitStatus.done;
}

function template({ id, area, schema }: { id: string; area: string; schema: string }): string {
  return `# yaml-language-server: $schema=${schema}
# The first line makes editors complete and check this file. Check it here with: prep lint ${id}.yaml
format: 1
pack: ${id}            # the first half of every question id
title: "Questions of ${id}"
area: ${area}          # one of prep's areas, or your own
version: 1             # raise it when questions change
questions:
  # Ids are for ever: what a learner remembers hangs on them.
  - id: safe-methods
    kind: choice         # also: multi, boolean, text, number, order, match, open, sql, code
    level: junior        # junior, mid or senior
    topic: http-methods
    skills: [technologies]   # of: problem-solving, analytical-thinking, technologies
    prompt: |
      Which of these HTTP methods is defined as safe?
    hints:
      - "Safe means that the client asks for no change of state."
    # Options are shuffled. Each wrong one says why it is wrong.
    options:
      - text: "GET"
        correct: true
      - text: "PUT"
        why: "PUT replaces the state of its target; it is idempotent, which is not the same as safe."
      - text: "DELETE"
        why: "DELETE removes the target; asking twice has the effect of once, but there is an effect."
    explain: |
      A method is safe when its meaning is only to read: GET, HEAD, OPTIONS and TRACE. A server may still log or count the
      request, but the client has asked for no change and is not responsible for one. Safe methods may be prefetched,
      cached and repeated freely, which is why a link that deletes something on GET is a trap for crawlers.
    refs:
      - {title: "RFC 9110, section 9.2.1, Safe Methods", url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1"}
`;
}
