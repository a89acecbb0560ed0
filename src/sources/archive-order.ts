/** In what order the archives of a publisher are read. */

/** Names, in reading order; `superseded` ones are older than a whole one, which holds what they would bring. */
export interface ArchiveOrder {
  readonly order: readonly string[];
  readonly superseded: readonly string[];
}

interface Named {
  readonly name: string;
  /** `legi`, `jorf`; empty for an archive that no rule names. */
  readonly fonds: string;
  readonly isWhole: boolean;
  /** `20250713-140000`. */
  readonly stamp: string;
}

const EXTENSION = /\.(?:tar|tar\.gz|tgz)$/i;
const NAME = /^(?:freemium_)?([a-z]{2,10})_(global_)?(\d{8}-\d{6})\.(?:tar|tar\.gz|tgz)$/i;

/** True for the names of archives that can be read. */
export function isArchiveName(name: string): boolean {
  return EXTENSION.test(name);
}

/**
 * Archives of one folder in the order in which they are read. For each fonds the newest whole one
 * (`Freemium_legi_global_20250713-140000.tar.gz`), then its increments (`LEGI_20250714-211530.tar.gz`) from the oldest
 * to the newest; other archives come first, by name.
 * @param names without their folder
 */
export function sortArchives(names: readonly string[]): ArchiveOrder {
  const archives = names.map(readName);
  const newest = new Map<string, string>();
  for (const { fonds, isWhole, stamp } of archives) {
    if (isWhole && stamp > (newest.get(fonds) ?? '')) newest.set(fonds, stamp);
  }
  const isNeeded = ({ fonds, isWhole, stamp }: Named): boolean => {
    const whole = newest.get(fonds) ?? '';
    return fonds === '' || stamp > whole || (isWhole && stamp === whole);
  };
  const sorted = archives.sort(compareArchives);
  return {
    order: sorted.filter(isNeeded).map(({ name }) => name),
    superseded: sorted.filter((archive) => !isNeeded(archive)).map(({ name }) => name),
  };
}

function readName(name: string): Named {
  const parts = NAME.exec(name);
  return {
    name,
    fonds: (parts?.[1] ?? '').toLowerCase(),
    isWhole: parts?.[2] !== undefined,
    stamp: parts?.[3] ?? '',
  };
}

function compareArchives(left: Named, right: Named): number {
  return (
    compareText(left.fonds, right.fonds) ||
    Number(right.isWhole) - Number(left.isWhole) ||
    compareText(left.stamp, right.stamp) ||
    compareText(left.name, right.name)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
