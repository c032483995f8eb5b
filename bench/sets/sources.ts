// Where the public sets come from: pinned in sources.json, so that everyone measures on the same bytes.
import { readFileSync } from 'node:fs';

export interface SourceFile {
  readonly name: string;
  /** Within the repository. */
  readonly path: string;
  /** Of the whole file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Source {
  /** The folder of a local copy is named like it. */
  readonly folder: string;
  /** "owner/name" on GitHub. */
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  readonly files: readonly SourceFile[];
}

const json = readFileSync(new URL('./sources.json', import.meta.url), 'utf8');
export const SOURCES = JSON.parse(json) as Readonly<Record<'clinc' | 'braun' | 'faqfr', Source>>;
