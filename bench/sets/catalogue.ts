// The sets by name, and files that people bring.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseBraun } from './braun.ts';
import { parseClinc, thin } from './clinc.ts';
import { foldsOf, parseRasa } from './faqfr.ts';
import { fetchFile, type Place } from './fetch.ts';
import type { Dataset, Split } from './set.ts';
import { SetError } from './set-error.ts';
import { SOURCES, type Source } from './sources.ts';

interface Entry {
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  /** Of one of the source's files, with its name and its place among them. */
  readonly split: (text: string, name: string, at: number) => readonly Split[];
}

const entry = (title: string, source: Source, split: Entry['split'], language = 'en'): Entry => {
  return { title, language, source, split };
};
const clinc = (title: string, prepare: (split: Split) => Split): Entry =>
  entry(`CLINC150, ${title}`, SOURCES.clinc, (text, name) => [prepare(parseClinc(text, name).split)]);
const braun = (title: string, source: Source, split: Entry['split']): Entry =>
  entry(`Braun et al., ${title}`, source, split);

/** Each of one file of the source, in its order. */
const CORPORA = ['AskUbuntu', 'Chatbot', 'WebApplications'].map((corpus) => {
  return { corpus, name: `braun-${corpus.toLowerCase()}`, title: `Braun et al., ${corpus}` };
});
const alone = ({ corpus, name }: (typeof CORPORA)[number], at: number): [string, Entry] => {
  const source = { ...SOURCES.braun, files: SOURCES.braun.files.slice(at, at + 1) };
  return [name, braun(corpus, source, (text, file) => [parseBraun(text, file)])];
};
const together: Entry['split'] = (text, file, at) =>
  CORPORA.slice(at, at + 1).map(({ name, title }) => ({ ...parseBraun(text, file), part: { name, title } }));
const folds: Entry['split'] = (text, name) => foldsOf(parseRasa(text, name));

const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['clinc150', clinc('full', (split) => split)],
  ['clinc150-10', clinc('10 phrasings an intent', (split) => thin(split, 10))],
  ['clinc150-5', clinc('5 phrasings an intent', (split) => thin(split, 5))],
  ['braun', braun('three corpora, micro-F1', SOURCES.braun, together)],
  ...CORPORA.map(alone),
  ['faqfr', entry('French FAQ, five folds', SOURCES.faqfr, folds, 'fr')],
]);

/** What `--set` takes. */
export const SET_NAMES: readonly string[] = [...ENTRIES.keys()];
/** What is measured when none is named: the corpora of Braun et al. are parts of "braun". */
export const DEFAULT_SETS: readonly string[] = SET_NAMES.filter((name) => !name.startsWith('braun-'));

/**
 * The named set, from the local copy, the cache or its public repository.
 * @throws SetError where there is no such set, or its files cannot be had or read
 */
export async function loadSet(name: string, place: Place): Promise<Dataset> {
  const entry = ENTRIES.get(name);
  if (entry === undefined) throw new SetError(`There is no set "${name}". Known are: ${SET_NAMES.join(', ')}.`);
  const { title, language, source: from, split } = entry;
  const splits: Split[] = [];
  for (const [at, file] of from.files.entries()) {
    const bytes = await fetchFile(from, file, place);
    splits.push(...split(bytes.toString('utf8'), file.name, at));
  }
  const source = `https://github.com/${from.repository}/tree/${from.commit}`;
  return { name, title, language, source, licence: from.licence, splits };
}

/**
 * A file in CLINC150's JSON shape, as a set that is named after it.
 * @throws SetError where it cannot be read, or with every wrong value and its place
 */
export function readSet(file: string): Dataset {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetError(`${file} cannot be read: ${why}. Give --data the path of a file.`);
  }
  const { split, language } = parseClinc(json, file);
  const name = basename(file, extname(file));
  return { name, title: name, language, source: basename(file), licence: 'not given', splits: [split] };
}
