import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { Paint } from '../paint.js';

const grammars = {
  bash,
  c,
  dockerfile,
  go,
  http,
  java,
  javascript,
  json,
  python,
  rust,
  sql,
  typescript,
  yaml,
};
const lowlight = createLowlight(grammars);

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** Code with colours; undefined where its language is not known. Colour adds nothing that the text does not say. */
export function highlighted(source: string, language: string, paint: Paint): string | undefined {
  if (!lowlight.registered(language)) return undefined;
  const tree = lowlight.highlight(language, source);
  return tree.children.map((node) => painted(node, paint)).join('');
}

function painted(node: Node, paint: Paint): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const names = node.properties['className'];
  const colour = colourOf(Array.isArray(names) ? names.map(String) : [], paint);
  // Chalk ends a colour with its line and takes it up on the next: a redraw may begin anywhere.
  return colour(node.children.map((child) => painted(child, paint)).join(''));
}

function colourOf(names: readonly string[], paint: Paint): (text: string) => string {
  const has = (...kinds: string[]) => kinds.some((kind) => names.includes(`hljs-${kind}`));
  if (has('comment', 'meta')) return (text) => paint.dim(text);
  if (has('string', 'regexp')) return (text) => paint.good(text);
  if (has('number', 'literal')) return (text) => paint.warn(text);
  if (has('keyword', 'built_in', 'type', 'title')) return (text) => paint.accent(text);
  return (text) => text;
}
