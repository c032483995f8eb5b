// A copy of the invented plan that is edited while a bot answers from it, saved as editors save.
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const BICYCLES = join(import.meta.dirname, '../fixtures/bicycles');

/** A new file that takes the old one's name, or new content in the old file. */
export type Way = 'rename' | 'in place';

export interface Edited {
  readonly folder: string;
  readonly read: (path: string) => string;
  readonly save: (path: string, content: string, way: Way) => void;
  /** Saves with another text in the place of this one, which has to be there. */
  readonly change: (path: string, text: string, other: string, way?: Way) => void;
}

/** @param folder one that isn't there yet, or is empty */
export function copyBicyclesTo(folder: string): Edited {
  cpSync(BICYCLES, folder, { recursive: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const save = (path: string, content: string, way: Way): void => {
    const file = join(folder, path);
    const written = way === 'in place' ? file : `${file}.tmp`;
    writeFileSync(written, content);
    if (way === 'rename') renameSync(written, file);
  };
  return {
    folder,
    read,
    save,
    change: (path, text, other, way = 'rename') => {
      const before = read(path);
      if (!before.includes(text)) throw new Error(`"${text}" isn't in ${path}`);
      save(path, before.replace(text, other), way);
    },
  };
}
