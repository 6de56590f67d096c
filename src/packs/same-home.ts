import { dirname, join, parse, sep } from 'node:path';

/**
 * Whether two files may carry one pack: they lie in one folder, or one is `data.yaml` and the other lies in the
 * folder `data` beside it. `resolve` makes one path of the several ways to write it.
 */
export function sameHome(
  first: string,
  second: string,
  resolve: (path: string) => string = (path) => path,
): boolean {
  // Nearly all that are asked about: `dirname` would look at every letter.
  if (written(first) === written(second)) return true;
  const [folderOfFirst, folderOfSecond] = [resolve(dirname(first)), resolve(dirname(second))];
  return (
    folderOfFirst === folderOfSecond ||
    folderBeside(first, resolve) === folderOfSecond ||
    folderBeside(second, resolve) === folderOfFirst
  );
}

/** The folder of a file as it is written. */
function written(file: string): string {
  return file.slice(0, file.lastIndexOf(sep) + 1);
}

/** Of `packs/data.yaml`: `packs/data`. */
function folderBeside(file: string, resolve: (path: string) => string): string {
  const { dir, name } = parse(file);
  return join(resolve(dir === '' ? '.' : dir), name);
}
