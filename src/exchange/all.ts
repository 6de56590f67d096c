export { gift } from './gift/gift.js';
export { apkg } from './apkg/apkg.js';
export { csv } from './csv/csv.js';
export { tsv } from './csv/tsv.js';
export { markdown } from './markdown/markdown.js';
