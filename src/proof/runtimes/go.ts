import { go as tool } from '../../run/tools/go.js';
import { compiler } from './runtime.js';

/** Nothing is fetched, and nothing is written to the user's caches. */
export const go = compiler({
  name: 'go',
  tools: [tool],
  file: 'main.go',
  words: (file, output) => ['build', '-o', output, file],
  environment: ({ folder }) => ({
    GOCACHE: `${folder}/cache`,
    GOPATH: `${folder}/go`,
    GO111MODULE: 'off',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    GOENV: 'off',
    CGO_ENABLED: '0',
  }),
});
