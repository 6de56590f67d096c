// The licences of everything that is bundled, since the packages themselves are not installed with the program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `packages`: folders of packages below the root. A package without a licence text stops the build. */
export function licences(root, packages) {
  const head = 'prep contains code of the packages below, each under its own licence.\n';
  return [head, ...packages.map((folder) => licence(join(root, folder)))].join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? licenceInReadme(folder) : readFileSync(join(folder, file), 'utf8');
  if (text === undefined) throw new Error(`the package ${name} is bundled and has no text of its licence`);
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** Some packages have it only there. */
function licenceInReadme(folder) {
  const readme = readdirSync(folder).find((each) => /^readme/i.test(each));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  return /^#+ licen[cs]e\b[^\n]*\n([\s\S]*)/im.exec(text)?.[1];
}
