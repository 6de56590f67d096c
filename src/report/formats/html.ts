import type { ReportDocument } from '../document.js';
import type { Format } from './format.js';
import { html as markup, type Markup } from './html/markup.js';
import { areas, practice, questions, readiness, type Section, skills } from './html/sections.js';
import { style } from './html/style.js';
import { detail, items, period } from './html/views.js';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One page that needs nothing else: no script, nothing fetched, and a policy that forbids both. */
export const html: Format = (document) => {
  const sections = sectionsOf(document).map((section) => section(document));
  return `<!doctype html>\n${page(document, sections).source}\n`;
};

function sectionsOf(document: ReportDocument): readonly Section[] {
  if (document.items !== null) return [items, questions];
  if (document.detail !== null) return [areas, detail];
  if (document.period !== null) return [period, practice, skills];
  if (document.totals.reviews === 0) return [readiness, practice, areas];
  return [readiness, areas, practice, skills, questions];
}

function page({ generatedDay, next }: ReportDocument, sections: readonly Markup[]): Markup {
  return markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interview preparation, ${generatedDay}</title>
${style}
</head>
<body>
<header><h1>Interview preparation</h1><p class="quiet">As of ${generatedDay}, by prep.</p></header>
<main>
${sections}
</main>
<footer><p>Next: <code>${next}</code></p></footer>
</body>
</html>`;
}
